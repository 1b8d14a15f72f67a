package org.encaisse.anomalies.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters as they stand in the address. */
record AnomaliesQuery(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String structure,
        @Nullable String collector,
        @Nullable String since,
        @Nullable UUID after) {

    AnomaliesView view() {
        return new AnomaliesView(said(state), said(kind), said(structure), said(collector), said(since));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}

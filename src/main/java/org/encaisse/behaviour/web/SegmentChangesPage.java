package org.encaisse.behaviour.web;

import java.util.List;
import org.encaisse.behaviour.Review;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The changes proposed, or all that ever were.
 *
 * @param waiting how many wait for an answer in all
 */
public record SegmentChangesPage(
        List<SegmentLine> lines,
        @Nullable String next,
        boolean openOnly,
        long waiting,
        @Nullable Review last,
        boolean may) {

    public String lead(Ui ui) {
        return last == null
                ? ui.t("behaviour.never-reviewed")
                : ui.t("behaviour.last-review", last.on(), last.lookedAt(), waiting);
    }

    public boolean mayAnswer() {
        return may && openOnly && !lines.isEmpty();
    }
}

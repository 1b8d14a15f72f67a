package org.encaisse.customers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.ContactReview;
import org.encaisse.customers.ContactReview.Why;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** « Coordonnées à revoir ». */
public record ReviewPage(
        Why why,
        List<ContactReview.Line> lines,
        @Nullable String next,
        List<Option> collectors,
        Map<UUID, String> names) {

    public List<Tab> tabs(Ui ui) {
        return Arrays.stream(Why.values())
                .map(each -> new Tab(
                        "/customers/review?why=" + each.code(), ui.t("customers.review." + each.code()), each == why))
                .toList();
    }

    public String hint(Ui ui) {
        return ui.t("customers.review." + why.code() + ".hint");
    }

    public String href(ContactReview.Line line) {
        return "/customers/" + line.customerId();
    }

    public String segment(ContactReview.Line line) {
        return line.segment() == null ? "" : line.segment();
    }

    public String collector(ContactReview.Line line) {
        return line.collectorId() == null ? "" : names.getOrDefault(line.collectorId(), "");
    }

    public String checked(ContactReview.Line line, Ui ui) {
        if (line.oldestCheck() == null) {
            return ui.t("customers.review.nothing");
        }
        return line.neverChecked() ? ui.t("customers.review.never") : ui.date(line.oldestCheck());
    }
}

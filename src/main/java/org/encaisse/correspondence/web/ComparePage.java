package org.encaisse.correspondence.web;

import java.util.List;
import org.encaisse.correspondence.CompareTexts;
import org.encaisse.correspondence.Template;
import org.encaisse.platform.web.Ui;

/** Two texts of one model, side by side in one column. */
public record ComparePage(
        Template before, Template after, List<CompareTexts.Line> subject, List<CompareTexts.Line> body) {

    static ComparePage of(Template before, Template after) {
        return new ComparePage(
                before,
                after,
                CompareTexts.of(before.subject(), after.subject()),
                CompareTexts.of(before.body(), after.body()));
    }

    public String path() {
        return "/templates/" + after.code() + "/" + after.language();
    }

    public String title() {
        return after.code() + " – " + after.name();
    }

    public boolean same() {
        return before.says(after);
    }

    public String named(Template version, Ui ui) {
        return version.version() == 0
                ? ui.t("correspondence.template.own")
                : ui.t("correspondence.template.number", version.version());
    }
}

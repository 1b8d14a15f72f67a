package org.encaisse.correspondence.web;

import java.util.List;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.correspondence.Template;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One model in one language.
 *
 * @param shown what the form holds: the newest version, or what was just refused
 * @param letter the same written to an invented customer; null when it cannot be
 * @param fault why it cannot, or why it was not published
 */
public record TemplatePage(
        Template shown,
        List<Template> versions,
        @Nullable RenderedLetter letter,
        @Nullable String fault,
        boolean may) {

    public String path() {
        return "/templates/" + shown.code() + "/" + shown.language();
    }

    public String title() {
        return shown.code() + " – " + shown.name();
    }

    public List<Tab> tabs(Ui ui) {
        return List.of(
                new Tab(
                        "/templates/" + shown.code() + "/fr",
                        ui.t("correspondence.language.fr"),
                        shown.language().equals("fr")),
                new Tab(
                        "/templates/" + shown.code() + "/en",
                        ui.t("correspondence.language.en"),
                        shown.language().equals("en")));
    }

    public String subject() {
        return letter == null ? "" : letter.subject();
    }

    public boolean written() {
        return letter != null;
    }

    public boolean faulty() {
        return fault != null;
    }

    public String text() {
        return letter == null ? "" : letter.text();
    }

    public String history(Template version, Ui ui) {
        return ui.t(
                version.publishedBy() == null ? "correspondence.template.shipped" : "correspondence.template.published",
                version.version(),
                ui.dateTime(version.publishedAt()));
    }
}

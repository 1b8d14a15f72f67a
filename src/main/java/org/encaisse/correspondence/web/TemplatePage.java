package org.encaisse.correspondence.web;

import java.util.List;
import org.encaisse.correspondence.Palette;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.TemplateUses;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One model in one language.
 *
 * @param shown what the form holds: the newest version, or what was just refused
 * @param since the version that whoever writes has seen
 * @param versions newest first
 * @param own the text that the product ships; null for a model it does not know
 * @param fault why it was not published
 */
public record TemplatePage(
        Template shown,
        int since,
        List<Template> versions,
        @Nullable Template own,
        List<TemplateUses.Use> uses,
        @Nullable String fault,
        boolean may) {

    public String path() {
        return "/templates/" + shown.code() + "/" + shown.language();
    }

    public String title() {
        return shown.code() + " – " + shown.name();
    }

    public String lead(Ui ui) {
        return ui.t(shown.kind().key());
    }

    public List<Tab> tabs(Ui ui) {
        return List.of(tab("fr", ui), tab("en", ui));
    }

    private Tab tab(String language, Ui ui) {
        return new Tab(
                "/templates/" + shown.code() + "/" + language,
                ui.t("correspondence.language." + language),
                shown.language().equals(language));
    }

    public boolean faulty() {
        return fault != null;
    }

    public List<Palette.Group> palette() {
        return Palette.groups();
    }

    public String tag(String name) {
        return "{{" + name + "}}";
    }

    public boolean newest(Template version) {
        return version.version() == versions.getFirst().version();
    }

    /** The version before, to compare with; nought is the product's own text. */
    public String compared(Template version) {
        return path() + "/compare?before=" + Math.max(version.version() - 1, 0) + "&after=" + version.version();
    }

    /** Whether the product's own text is another than the one in force. */
    public boolean differs() {
        return own != null && !own.says(versions.getFirst());
    }

    public String history(Template version, Ui ui) {
        return ui.t(
                version.publishedBy() == null ? "correspondence.template.shipped" : "correspondence.template.published",
                version.version(),
                ui.dateTime(version.publishedAt()));
    }

    public String use(TemplateUses.Use use, Ui ui) {
        return ui.t(use.key(), use.arguments().toArray());
    }
}

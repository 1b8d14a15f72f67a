package org.encaisse.correspondence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.TemplateUses;
import org.encaisse.platform.web.Ui;

/** The models of letters, a line per code with its languages. */
public record TemplatesPage(List<Line> lines) {

    /**
     * @param places in how many places it is used
     * @param own somebody of the organisation changed it
     */
    public record Line(String code, List<Template> languages, long places, boolean own) {

        public String name(String language) {
            return languages.stream()
                    .filter(each -> each.language().equals(language))
                    .findFirst()
                    .orElse(languages.getFirst())
                    .name();
        }

        public String kind(Ui ui) {
            return ui.t(languages.getFirst().kind().key());
        }

        public String href(String language) {
            return "/templates/" + code + "/" + language;
        }
    }

    static TemplatesPage of(List<Template> templates, List<TemplateUses.Use> uses) {
        Map<String, List<Template>> byCode = new LinkedHashMap<>();
        templates.forEach(each ->
                byCode.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
        List<Line> lines = new ArrayList<>();
        byCode.forEach((code, languages) -> lines.add(new Line(
                code,
                languages,
                uses.stream().filter(use -> use.template().equals(code)).count(),
                languages.stream().anyMatch(each -> each.publishedBy() != null))));
        lines.sort(Comparator.comparing(TemplatesPage::order));
        return new TemplatesPage(lines);
    }

    /** F2 before F10. */
    private static String order(Line line) {
        String digits = line.code().replaceAll("\\D", "");
        return line.code().replaceAll("\\d.*", "")
                + "0".repeat(Math.max(0, 3 - digits.length()))
                + line.code().replaceFirst("^\\D*", "");
    }

    public String href(Template template) {
        return "/templates/" + template.code() + "/" + template.language();
    }
}

package org.encaisse.correspondence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.correspondence.Template;

/** The models of letters, a line per code with its languages. */
public record TemplatesPage(List<Template> templates) {

    /** French names the line; each language leads to its text. */
    public Map<String, List<Template>> byCode() {
        Map<String, List<Template>> lines = new LinkedHashMap<>();
        templates.forEach(each -> lines.computeIfAbsent(each.code(), code -> new java.util.ArrayList<>())
                .add(each));
        return lines;
    }

    public String href(Template template) {
        return "/templates/" + template.code() + "/" + template.language();
    }

    public String name(List<Template> versions, String language) {
        return versions.stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElse(versions.getFirst())
                .name();
    }
}

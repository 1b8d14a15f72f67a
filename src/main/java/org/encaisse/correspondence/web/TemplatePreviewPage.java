package org.encaisse.correspondence.web;

import java.util.List;
import java.util.Objects;
import org.encaisse.correspondence.PreviewTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A text as it would read.
 *
 * @param shown null when it cannot be written
 * @param fault why it cannot
 */
public record TemplatePreviewPage(
        PreviewTemplate.@Nullable Shown shown, @Nullable String fault) {

    public boolean written() {
        return shown != null;
    }

    public String why() {
        return Objects.requireNonNullElse(fault, "");
    }

    public PreviewTemplate.Shown letter() {
        return Objects.requireNonNull(shown);
    }

    /** As names in braces, one after the other. */
    public String missing() {
        return String.join(", ", letter().missing());
    }

    public List<String> heading() {
        return letter().table().getFirst();
    }

    public List<List<String>> rows() {
        return letter().table().subList(1, letter().table().size());
    }

    public boolean isTable(@Nullable String paragraph) {
        return paragraph == null;
    }
}

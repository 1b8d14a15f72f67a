package org.encaisse.correspondence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model of letter in one language; publishing adds a version, it never changes one.
 *
 * @param publishedBy null for the shipped text
 */
public record Template(
        String code,
        String language,
        int version,
        String name,
        String subject,
        String body,
        @Nullable UUID publishedBy,
        Instant publishedAt) {

    /** The same with other words, not published. */
    public Template saying(String otherSubject, String otherBody) {
        return new Template(
                code,
                language,
                version,
                name,
                otherSubject.strip(),
                otherBody.replace("\r\n", "\n").strip(),
                publishedBy,
                publishedAt);
    }

    public boolean says(Template other) {
        return subject.equals(other.subject) && body.equals(other.body);
    }

    /** The names that it asks for, in variables and in sections. */
    public Set<String> names() {
        return TemplateText.names(subject + "\n" + body);
    }

    public TemplateKind kind() {
        return TemplateKind.of(code);
    }
}

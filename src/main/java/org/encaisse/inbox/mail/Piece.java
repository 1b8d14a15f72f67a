package org.encaisse.inbox.mail;

import org.jspecify.annotations.Nullable;

/**
 * One part of a mail that has no parts of its own.
 *
 * @param type such as {@code text/plain}, in small letters, without its parameters
 * @param fileName when it is meant as a file
 * @param inReport whether it stands directly in a {@code multipart/report}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; compared nowhere
public record Piece(
        String type, @Nullable String contentType, @Nullable String fileName, boolean inReport, byte[] content) {

    public boolean isText() {
        return type.startsWith("text/") || type.startsWith("message/");
    }

    public String text() {
        return Texts.of(content, contentType);
    }
}

package org.encaisse.inbox.web;

import java.util.List;

/**
 * What came from a customer lately.
 *
 * @param more the address of all of it; empty when this is all
 */
public record CustomerInboxPage(List<Away> away, List<InboxPage.Line> lines, String more) {

    /** Who is away, in a sentence, and the mail that says so. */
    public record Away(String text, String href) {}
}

package org.encaisse.post.web;

import java.util.List;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.BatchLetter;
import org.jspecify.annotations.Nullable;

/** Registered letters whose receipt has not come back. */
public record AwaitedPage(
        List<BatchLetter> letters, @Nullable String next, String number, boolean prints) {

    public String href(BatchLetter letter) {
        return "/letters/" + letter.messageId() + "/receipt";
    }

    public String postedOn(BatchLetter letter, Ui ui) {
        return letter.postedOn() == null ? "" : ui.date(letter.postedOn());
    }

    public String number(BatchLetter letter) {
        String said = letter.registeredNumber();
        return said == null ? "" : said;
    }
}

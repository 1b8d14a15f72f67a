package org.encaisse.post.web;

import java.util.Arrays;
import java.util.List;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.BatchLetter;
import org.encaisse.post.ReceiptOutcome;

/** What the post brought back of one letter, to be noted. */
public record ReceiptPage(BatchLetter letter, String error) {

    public String path() {
        return "/letters/" + letter.messageId() + "/receipt";
    }

    public String number() {
        String number = letter.registeredNumber();
        return number == null ? "" : number;
    }

    public boolean isRegistered() {
        return letter.channel() == MessageChannel.REGISTERED_LETTER;
    }

    /** An ordinary letter only comes back for its address. */
    public List<Option> outcomes(Ui ui) {
        return Arrays.stream(ReceiptOutcome.values())
                .filter(each -> isRegistered() || each == ReceiptOutcome.UNKNOWN_ADDRESS)
                .map(each -> new Option(each.code(), ui.t("correspondence.receipt." + each.code())))
                .toList();
    }
}

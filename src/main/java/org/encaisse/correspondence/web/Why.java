package org.encaisse.correspondence.web;

import java.util.List;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.SettledReason;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The reason beside a message in the reader's words: a code has a sentence, a server's answer is quoted as it is. */
final class Why {

    private static final List<String> FAMILIES = List.of("reason.", "refusal.", "");

    private Why() {}

    /** By which way, and instead of which when the customer could not be reached by that one. */
    static String way(MessageLine message, Ui ui) {
        String way = ui.t("correspondence.channel." + message.channel().code());
        return message.replaces() == null
                ? way
                : ui.t(
                        "correspondence.channel.replaced",
                        way,
                        ui.t("correspondence.channel." + message.replaces().code()));
    }

    static String of(@Nullable String reason, Ui ui) {
        if (reason == null || reason.isBlank()) {
            return "";
        }
        SettledReason why = SettledReason.read(reason);
        for (String family : FAMILIES) {
            if (ui.has(family + why.code())) {
                return ui.t(family + why.code(), why.arguments().toArray());
            }
        }
        return reason;
    }
}

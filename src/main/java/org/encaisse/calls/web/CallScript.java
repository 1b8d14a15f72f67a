package org.encaisse.calls.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.calls.Standing;
import org.encaisse.calls.web.CallPage.ScriptLine;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What to say (reference F4), filled in: whoever answers hears nothing of the debt before he is the right person. */
final class CallScript {

    private CallScript() {}

    /**
     * What is known when the collector lifts the receiver.
     *
     * @param brokenFirst what he promised this week and did not keep, in words
     * @param mailed when the last mail left for him
     * @param withoutEmail there is no address to write to
     */
    record Known(
            String company,
            Standing standing,
            List<String> brokenFirst,
            @Nullable LocalDate mailed,
            boolean withoutEmail,
            boolean incoming) {}

    static List<ScriptLine> of(Known known, Ui ui) {
        List<ScriptLine> lines = new ArrayList<>();
        lines.add(say(ui.t(
                known.incoming() ? "call.script.greeting-incoming" : "call.script.greeting",
                ui.userName(),
                known.company())));
        if (!known.incoming()) {
            lines.add(aside(ui.t("call.script.discretion")));
        }
        // Seed 000 §6: promises broken this week come before anything else.
        known.brokenFirst().forEach(promise -> lines.add(say(ui.t("call.script.broken", promise))));
        if (known.standing().overdue().isPositive()) {
            lines.add(say(
                    known.mailed() == null
                            ? ui.t("call.script.overdue", known.standing().overdue())
                            : ui.t(
                                    "call.script.overdue-mailed",
                                    known.standing().overdue(),
                                    known.mailed())));
            lines.add(aside(ui.t("call.script.listen")));
            lines.add(aside(ui.t("call.script.invoices")));
        } else if (known.standing().owed().isPositive()) {
            lines.add(say(ui.t("call.script.not-due", known.standing().owed())));
        } else {
            lines.add(aside(ui.t("call.script.nothing-owed")));
        }
        if (known.withoutEmail()) {
            lines.add(say(ui.t("call.script.email")));
        }
        lines.add(say(ui.t("call.script.close")));
        return lines;
    }

    private static ScriptLine say(String text) {
        return new ScriptLine(text, false);
    }

    private static ScriptLine aside(String text) {
        return new ScriptLine(text, true);
    }
}

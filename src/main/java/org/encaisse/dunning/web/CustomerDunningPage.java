package org.encaisse.dunning.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/**
 * Which scenario the customer follows, and why each due date is chased today or not.
 *
 * @param byHand the scenario chosen for this very customer; empty when its profile or entity decides
 */
public record CustomerDunningPage(UUID customerId, String byHand, List<Line> lines, List<Option> choices, boolean may) {

    /** One due date and its decision. */
    public record Line(String number, String dueOn, String remaining, Tone tone, String kind, String why) {

        static Line of(Decision decision, Ui ui) {
            return new Line(
                    decision.item().number(),
                    ui.date(decision.item().dueOn()),
                    ui.money(decision.item().remaining()),
                    Explain.tone(decision),
                    Explain.kind(decision, ui),
                    Explain.why(decision, ui));
        }
    }

    public String followed(Ui ui) {
        return byHand.isEmpty() ? ui.t("dunning.follows.usual") : ui.t("dunning.follows", byHand);
    }

    public String stepsHref() {
        return "/customers/" + customerId + "/steps";
    }

    public String writingHref() {
        return "/customers/" + customerId + "/writing";
    }

    public String action() {
        return "/customers/" + customerId + "/dunning";
    }
}

package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.Hold;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The suspensions of one customer, and the form that places another. */
public record HoldsPage(UUID customerId, List<Line> lines, List<Option> items, List<Option> kinds, boolean may) {

    /**
     * One suspension.
     *
     * @param number the invoice it is about; null for the whole customer
     */
    public record Line(Hold hold, @Nullable String number, boolean active, boolean over) {

        static Line of(Hold hold, @Nullable String number, LocalDate today) {
            boolean active = hold.activeOn(today);
            return new Line(hold, number, active, !active && !hold.since().isAfter(today));
        }

        public Tone tone() {
            return active ? Tone.NOTICE : Tone.NEUTRAL;
        }

        public String state(Ui ui) {
            return ui.t(active ? "casefile.hold.active" : over ? "casefile.hold.over" : "casefile.hold.to-come");
        }

        /** On what: the invoice, a part of it, or everything. */
        public String subject(Ui ui) {
            if (number == null) {
                return ui.t("casefile.hold.whole-customer");
            }
            return hold.amount() == null ? number : ui.t("casefile.hold.part-of", hold.amount(), number);
        }

        public String period(Ui ui) {
            LocalDate end = hold.liftedOn() == null ? hold.until() : hold.liftedOn();
            if (end == null) {
                return ui.t("casefile.hold.since", hold.since());
            }
            return ui.t(
                    hold.liftedOn() == null ? "casefile.hold.from-to" : "casefile.hold.lifted-on", hold.since(), end);
        }

        public boolean mayBeLifted() {
            return hold.liftedOn() == null && !over && !hold.kind().kept();
        }
    }
}

package org.encaisse.latefees.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.encaisse.latefees.LongTerms;
import org.encaisse.latefees.rule.TermCheck.Verdict;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The open invoices whose term is longer than the law admits. */
public record TermsPage(
        List<LongTerms.Line> lines, @Nullable String next) {

    public String href(LongTerms.Line line) {
        return "/invoices/" + line.item().invoiceId();
    }

    public String customerHref(LongTerms.Line line) {
        return "/customers/" + line.customer().customerId();
    }

    public String term(LongTerms.Line line, Ui ui) {
        return ui.t(
                "latefees.days",
                ChronoUnit.DAYS.between(line.item().issuedOn(), line.item().dueOn()));
    }

    public String verdict(LongTerms.Line line, Ui ui) {
        return line.check().verdict() == Verdict.OVER
                ? ui.t("latefees.over-by", line.check().daysOver())
                : ui.t("latefees.only-if-agreed");
    }

    public Tone tone(LongTerms.Line line) {
        return line.check().verdict() == Verdict.OVER ? Tone.WARN : Tone.NOTICE;
    }
}

package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.History;
import org.encaisse.casefile.HistoryFilter;
import org.encaisse.casefile.JournalLine;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was done about an invoice stands in its own chronology: the reminder that spoke of it, not the others. */
@EncaisseTest
class HistoryOfAnInvoiceTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @BeforeEach
    void reminded() {
        dupont = new Portfolio(app);
        acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-09-01", "50.00");
        dupont.invoice(acme, "F-3", "2026-12-01", "70.00");
        dupont.run("2026-09-08", RunMode.SEND);
        dupont.sent();
        dupont.hold(acme, dupont.item("F-2"), CasefileHolds.MANUAL, LocalDate.of(2026, 9, 9));
    }

    @Test
    void a_reminder_of_several_invoices_stands_in_the_history_of_each_with_its_step() {
        assertThat(kinds(of("F-1"))).containsExactly("dunning.reminded");
        assertThat(kinds(of("F-2"))).first().asString().startsWith("casefile.hold-placed");
        assertThat(kinds(of("F-2"))).contains("dunning.reminded");
        assertThat(kinds(of("F-3"))).isEmpty();
        assertThat(page(of("F-1")).getFirst().detail())
                .containsEntry("step", "P1")
                .containsKey("message");
    }

    @Test
    void money_stands_in_the_history_of_what_it_settles() {
        dupont.pays(acme, "R-1", "2026-09-10", "100.00", "F-1");
        assertThat(kinds(of("F-1"))).contains("casefile.payment-received");
        assertThat(kinds(of("F-2"))).doesNotContain("casefile.payment-received");
    }

    @Test
    void it_is_searched_by_kind_by_period_and_by_words_and_words_are_no_pattern() {
        HistoryFilter all = HistoryFilter.of(acme);
        assertThat(kinds(new HistoryFilter(acme, List.of(), "dunning.", null, null, "")))
                .containsExactly("dunning.reminded");
        assertThat(kinds(new HistoryFilter(acme, List.of(), "", null, null, "COMPTA@acme")))
                .containsExactly("dunning.reminded");
        assertThat(kinds(new HistoryFilter(acme, List.of(), "", null, null, "c%a@acme")))
                .isEmpty();
        assertThat(kinds(new HistoryFilter(acme, List.of(), "", null, null, "' or true --")))
                .isEmpty();
        assertThat(kinds(new HistoryFilter(acme, List.of(), "", Instant.parse("2000-01-01T00:00:00Z"), null, "")))
                .hasSameSizeAs(kinds(all));
        assertThat(kinds(new HistoryFilter(acme, List.of(), "", null, Instant.parse("2000-01-01T00:00:00Z"), "")))
                .isEmpty();
    }

    @Test
    void another_organisation_sees_none_of_it() {
        Portfolio other = new Portfolio(app);
        assertThat(other.in(() -> app.getBean(History.class)
                        .page(HistoryFilter.of(acme), null, 10)
                        .items()))
                .isEmpty();
    }

    private HistoryFilter of(String invoice) {
        return new HistoryFilter(acme, List.of(dupont.item(invoice)), "", null, null, "");
    }

    private List<String> kinds(HistoryFilter filter) {
        return page(filter).stream().map(JournalLine::kind).toList();
    }

    private List<JournalLine> page(HistoryFilter filter) {
        return dupont.in(() -> app.getBean(History.class).page(filter, null, 50).items());
    }
}

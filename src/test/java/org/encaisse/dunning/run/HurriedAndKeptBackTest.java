package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.behaviour.SegmentChanged;
import org.encaisse.casefile.Accelerate;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A broken promise brings the call forward; a paper that is missing keeps the first reminder back. */
@EncaisseTest
class HurriedAndKeptBackTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        acme = dupont.customer("ACME", "compta@acme.test");
    }

    @Test
    void a_broken_promise_puts_the_call_on_the_agenda_at_once_one_tone_firmer_and_takes_the_draft_back() {
        dupont.scenario("""
                {"name": "Mixte", "steps": [
                  {"code": "R1", "stage": "reminder", "timing": {"days": 5}, "channel": "email", "mode": "validate", "template": "F2", "tone": 1},
                  {"code": "R2", "stage": "reminder", "timing": {"days": 15}, "channel": "call", "template": "F4", "tone": 2}]}""");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.PROPOSE);
        dupont.in(() -> {
            app.getBean(Accelerate.class)
                    .accelerate(
                            acme,
                            dupont.item("F-1"),
                            "arrangements.promise-broken",
                            LocalDate.of(2026, 9, 8),
                            "test",
                            Portfolio.AWA);
            return 0;
        });

        dupont.run("2026-09-09", RunMode.PROPOSE);
        dupont.run("2026-09-10", RunMode.PROPOSE);

        assertThat(dupont.actions()).containsExactly("F-1 R1 dropped", "F-1 R2 reserved");
        assertThat(dupont.tasks())
                .singleElement()
                .asString()
                .contains(
                        "dunning.call 5",
                        "\"channel\": \"@channel.phone\"",
                        "\"tone\": \"@scenario.tone.3\"",
                        "\"urgency\": \"@acceleration.arrangements.promise-broken\"");
        assertThat(dupont.journal("dunning.hurried")).singleElement().asString().contains("\"passed\": \"R1\"");
    }

    @Test
    void a_missing_paper_is_asked_for_once_and_the_reminder_leaves_when_it_is_there() {
        dupont.scenario("""
                {"name": "Mixte", "requires": ["contract|order"], "steps": [
                  {"code": "R1", "stage": "reminder", "timing": {"days": 5}, "channel": "email", "mode": "auto", "template": "F2", "tone": 1}]}""");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");

        Run first = dupont.run("2026-09-08", RunMode.SEND);
        dupont.run("2026-09-09", RunMode.SEND);

        assertThat(first.count("excluded.document-missing")).isEqualTo(1);
        assertThat(dupont.actions()).isEmpty();
        assertThat(dupont.tasks())
                .singleElement()
                .asString()
                .contains("dunning.document-missing", "@dunning.papers.contract-order");

        dupont.in(() -> app.getBean(StoreDocument.class)
                .store(
                        acme,
                        null,
                        DocumentKind.CONTRACT,
                        "contrat.txt",
                        "le contrat".getBytes(StandardCharsets.UTF_8),
                        Portfolio.AWA,
                        LocalDate.of(2026, 9, 9)));
        dupont.run("2026-09-10", RunMode.SEND);
        dupont.awaitOutbox();
        assertThat(dupont.actions()).isEqualTo(List.of("F-1 R1 done"));
    }

    @Test
    void a_change_of_segment_takes_back_the_draft_of_the_scenario_before() {
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.PROPOSE);
        assertThat(dupont.actions()).containsExactly("F-1 P1 proposed");

        dupont.in(() -> app.getBean(TransactionTemplate.class).execute(applied -> {
            app.publishEvent(new SegmentChanged(
                    acme, "petit", "gros", "standard", "nest-gros", LocalDate.of(2026, 9, 9), Portfolio.AWA));
            return 0;
        }));

        assertThat(dupont.actions()).containsExactly("F-1 P1 dropped");
        assertThat(dupont.journal("dunning.follows"))
                .singleElement()
                .asString()
                .contains("PME standard", "NEST gros garants");
    }

    @Test
    void the_management_is_asked_for_a_visit_after_two_rounds_and_has_a_week_to_make_it() {
        dupont.follow("nest-petits-moyens");
        dupont.invoice(acme, "F-1", "2026-08-28", "100.00");
        for (String[] done : new String[][] {
            {"N4", "2026-08-31", "1"}, {"N5", "2026-09-01", "1"}, {"N4", "2026-09-07", "2"}, {"N5", "2026-09-08", "2"}
        }) {
            dupont.taken(acme, "F-1", "nest-petits-moyens", done[0], done[1], Integer.parseInt(done[2]));
        }

        dupont.run("2026-09-14", RunMode.SEND);

        assertThat(dupont.actions()).last().isEqualTo("F-1 N7 reserved");
        assertThat(dupont.tasks())
                .singleElement()
                .asString()
                .contains("dunning.plan-visit 0", "\"purpose\": \"visit\"")
                .doesNotContain("channel");
        dupont.finishTask(LocalDate.of(2026, 9, 14));
        dupont.run("2026-09-15", RunMode.SEND);
        assertThat(dupont.tasks()).last().asString().contains("dunning.visit 0 2026-09-22", "\"purpose\": \"visit\"");
    }
}

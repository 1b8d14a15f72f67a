package org.encaisse.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.correspondence.Archive;
import org.encaisse.dunning.run.Portfolio;
import org.encaisse.dunning.run.RunMode;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.ReadMail;
import org.encaisse.reminders.campaign.CampaignEvent;
import org.encaisse.reminders.campaign.CampaignSelection;
import org.encaisse.reminders.campaign.CampaignText;
import org.encaisse.reminders.campaign.Campaigns;
import org.encaisse.reminders.campaign.ChooseRecipients;
import org.encaisse.reminders.campaign.SendCampaign;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « Événement particulier » (F13): one message to chosen customers, once. */
@EncaisseTest
class CampaignTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 8);
    private static final CampaignSelection EVERYBODY =
            new CampaignSelection(null, null, null, null, CampaignSelection.Standing.ANY, List.of());

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
        dupont.invoice(acme, "F-1", "2026-10-01", "100.00");
    }

    private UUID campaign(CampaignEvent event, CampaignSelection selection) {
        return dupont.in(() -> app.getBean(Campaigns.class)
                .save(
                        null,
                        event,
                        "F13",
                        Map.of("fr", new CampaignText("notre déménagement", "nos coordonnées changent.", "")),
                        selection,
                        Portfolio.AWA));
    }

    private int send(UUID campaign) {
        return dupont.in(() -> app.getBean(SendCampaign.class).send(campaign, DAY, Portfolio.AWA));
    }

    @Test
    void it_reaches_who_may_be_written_to_once_and_stands_in_the_chronology() {
        dupont.customer("MUET", null);
        UUID stopped = dupont.customer("STOP", "stop@stop.test");
        dupont.hold(stopped, null, CasefileHolds.STOP, LocalDate.of(2026, 9, 1));
        UUID disputed = dupont.customer("LITIGE", "compta@litige.test");
        dupont.hold(disputed, null, CasefileHolds.DISPUTE, LocalDate.of(2026, 9, 1));
        UUID campaign = campaign(CampaignEvent.BANK_DETAILS, EVERYBODY);
        assertThat(dupont.in(() -> app.getBean(ChooseRecipients.class).totals(EVERYBODY, DAY)))
                .containsExactly(new ChooseRecipients.Total("fr", 2, 1, 1));

        assertThat(send(campaign)).isEqualTo(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(campaign))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(DunningRefusal.CAMPAIGN_SENT));
        dupont.awaitOutbox();

        assertThat(dupont.messages("campaign")).isEqualTo(2);
        assertThat(dupont.journal("dunning.campaign-sent")).hasSize(2).allMatch(line -> line.contains("déménagement"));
        assertThat(dupont.actions()).isEmpty();
        List<String> texts = dupont.in(() -> app.getBean(Campaigns.class).messages(campaign).stream()
                .map(message -> ReadMail.of(app.getBean(Archive.class)
                                .of(message)
                                .orElseThrow()
                                .content())
                        .text())
                .toList());
        assertThat(texts)
                .allMatch(text -> text.replaceAll("\\s+", " ").contains("notre déménagement, nos coordonnées changent.")
                        && text.replaceAll("\\s+", " ").contains("confirmez ce changement en nous appelant"))
                .anyMatch(text -> text.contains("01/10/2026"))
                .anyMatch(text -> !text.contains("arrivent à échéance"));
    }

    @Test
    void it_waits_for_the_day_after_a_reminder() {
        dupont.invoice(acme, "F-0", "2026-09-01", "40.00");
        dupont.run("2026-09-08", RunMode.SEND);
        dupont.awaitOutbox();
        UUID campaign = campaign(CampaignEvent.CLOSING, EVERYBODY);
        send(campaign);
        dupont.awaitReason("dunning.campaign-tomorrow");
        assertThat(dupont.journal("dunning.campaign-sent")).isEmpty();
        assertThat(dupont.in(() -> app.getBean(SendCampaign.class).takeBack(campaign, Portfolio.AWA)))
                .isEqualTo(1);
    }

    @Test
    void who_owes_nothing_late_is_chosen_by_standing_and_a_language_without_text_is_refused() {
        UUID late = dupont.customer("TARD", "compta@tard.test");
        dupont.invoice(late, "F-2", "2026-08-01", "10.00");
        CampaignSelection notLate =
                new CampaignSelection(null, null, null, null, CampaignSelection.Standing.NOT_OVERDUE, List.of());
        assertThat(dupont.in(() -> app.getBean(ChooseRecipients.class).totals(notLate, DAY)))
                .containsExactly(new ChooseRecipients.Total("fr", 1, 0, 0));
        UUID english = dupont.in(() -> app.getBean(Campaigns.class)
                .save(
                        null,
                        CampaignEvent.OTHER,
                        "F13",
                        Map.of("en", new CampaignText("our move", "we are moving.", "")),
                        notLate,
                        Portfolio.AWA));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(english))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(DunningRefusal.CAMPAIGN_TEXT));
    }
}

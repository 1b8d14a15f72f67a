package org.encaisse.dunning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.encaisse.dunning.prevention.Criterion;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.run.RunMode;
import org.encaisse.dunning.run.RunState;
import org.encaisse.dunning.settings.NightlyMode;
import org.encaisse.platform.web.Messages;
import org.encaisse.reminders.campaign.CampaignEvent;
import org.encaisse.reminders.campaign.CampaignSelection;
import org.junit.jupiter.api.Test;

/** Whatever a scenario may say, its pages have a word for it; French is enough, English says the same keys. */
class WordsOfTheTradeTest {

    private static final Map<String, Enum<?>[]> KEYS = Map.ofEntries(
            Map.entry("scenario.channel.", Channel.values()),
            Map.entry("dunning.simulation.channel.", Channel.values()),
            Map.entry("scenario.stage.", Stage.values()),
            Map.entry("scenario.mode.", Mode.values()),
            Map.entry("scenario.copy.", CopyTo.values()),
            Map.entry("scenario.attachment.", Attachment.values()),
            Map.entry("dunning.field.", CompareScenarios.Field.values()),
            Map.entry("campaign.event.", CampaignEvent.values()),
            Map.entry("campaign.standing.", CampaignSelection.Standing.values()),
            Map.entry("prevention.criterion.", Criterion.values()),
            Map.entry("prevention.does.", PreventionScore.Way.values()),
            Map.entry("dunning.run.state.", RunState.values()),
            Map.entry("dunning.run.mode.", RunMode.values()),
            Map.entry("dunning.nightly.", NightlyMode.values()));

    @Test
    void has_a_word_for_each() {
        Messages messages = new Messages();
        List<String> wanted = new ArrayList<>();
        KEYS.forEach((prefix, values) ->
                Arrays.stream(values).map(value -> prefix + Words.of(value)).forEach(wanted::add));
        IntStream.rangeClosed(0, 4).mapToObj(tone -> "scenario.tone." + tone).forEach(wanted::add);
        assertThat(wanted).filteredOn(key -> !messages.has(key)).isEmpty();
        assertThat(messages.text(Locale.FRENCH, "dunning.simulation.channel.meeting"))
                .isEqualTo("Rendez-vous");
    }
}

package org.encaisse.dunning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.NightlyMode;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this organisation chases, through the interface. */
@RestController
@RequestMapping("/api/v1/settings/dunning")
class DunningSettingsResource {

    private final Settings settings;

    DunningSettingsResource(Settings settings) {
        this.settings = settings;
    }

    /**
     * What a request leaves out stays as it is.
     *
     * @param validateAll whether what is automatic waits for a person, as in the first month; may only be ended
     * @param handDelaySeconds how long what a person lets go may still be taken back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Limits(
            @Nullable Integer freshnessHours,
            @Nullable Integer gapDays,
            @Nullable List<Money> minimums,
            @Nullable Integer capPerRun,
            @Nullable Integer capPerCustomerDay,
            @Nullable String nightlyAt,
            @Nullable String nightlyMode,
            @Nullable Boolean validateAll,
            @Nullable LocalDate validateUntil,
            @Nullable Integer handDelaySeconds) {

        static Limits of(DunningSettings now, LocalDate today) {
            return new Limits(
                    now.freshnessHours(),
                    now.gapDays(),
                    List.copyOf(now.minimums().values()),
                    now.capPerRun(),
                    now.capPerCustomerDay(),
                    now.nightlyAt().toString(),
                    Words.of(now.nightlyMode()),
                    now.validatesAll(today),
                    now.validatesAll(today) ? now.validateUntil() : null,
                    now.handDelaySeconds());
        }

        DunningSettings over(DunningSettings now) {
            Map<String, Money> least = minimums == null
                    ? now.minimums()
                    : minimums.stream()
                            .collect(Collectors.toMap(
                                    each -> each.currency().getCurrencyCode(), Function.identity(), (one, two) -> two));
            return new DunningSettings(
                    freshnessHours == null ? now.freshnessHours() : freshnessHours,
                    gapDays == null ? now.gapDays() : gapDays,
                    least,
                    capPerRun == null ? now.capPerRun() : capPerRun,
                    capPerCustomerDay == null ? now.capPerCustomerDay() : capPerCustomerDay,
                    now.stoppedSince(),
                    now.stoppedReason(),
                    nightlyAt == null ? now.nightlyAt() : LocalTime.parse(nightlyAt),
                    nightlyMode == null ? now.nightlyMode() : Words.parse(NightlyMode.class, nightlyMode),
                    now.since(),
                    now.validateUntil(),
                    handDelaySeconds == null ? now.handDelaySeconds() : handDelaySeconds);
        }
    }

    @GetMapping
    @ScenariosRight.Needed(ScenariosRight.READ)
    Limits current(Ui ui) {
        return Limits.of(settings.current(), ui.today());
    }

    /** Only an administrator ends the first month before its time; it is journaled. */
    @PutMapping
    @DunningRight.Needed({DunningRight.SETTINGS, DunningRight.FIRST_MONTH})
    Limits put(@RequestBody Limits wanted, SignedIn person, Ui ui) {
        boolean ends = Boolean.FALSE.equals(wanted.validateAll());
        person.need(DunningRight.SETTINGS);
        if (ends) {
            person.need(DunningRight.FIRST_MONTH);
        }
        settings.change(wanted.over(settings.current()), person.actor());
        if (ends) {
            settings.endFirstMonth(person.actor());
        }
        return current(ui);
    }
}

package org.encaisse.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long ago, or how soon, as one says it. */
final class Ago {

    private Ago() {}

    static String of(LocalDate date, Ui ui) {
        long days = ChronoUnit.DAYS.between(date, ui.today());
        return switch ((int) Math.clamp(days, -2, 2)) {
            case 0 -> ui.t("kit.today");
            case 1 -> ui.t("kit.yesterday");
            case -1 -> ui.t("kit.tomorrow");
            case 2 -> ui.t("kit.days-ago", days);
            default -> ui.t("kit.in-days", -days);
        };
    }

    static String of(Instant instant, Instant now, Ui ui) {
        long minutes = Duration.between(instant, now).toMinutes();
        if (minutes < 0 || minutes >= 12 * 60) {
            return of(LocalDate.ofInstant(instant, ui.zone()), ui);
        }
        return minutes < 1
                ? ui.t("kit.just-now")
                : minutes < 60 ? ui.t("kit.minutes-ago", minutes) : ui.t("kit.hours-ago", minutes / 60);
    }
}

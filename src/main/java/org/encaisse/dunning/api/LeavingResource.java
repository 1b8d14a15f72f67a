package org.encaisse.dunning.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.scenario.CopyTo;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.dunning.settings.SendHours;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When messages may leave and where copies go, through the interface. */
@RestController
@RequestMapping("/api/v1/settings")
@DunningRight.Needed(DunningRight.SETTINGS)
class LeavingResource {

    private static final int DAYS = 7;

    private final Leaving leaving;

    LeavingResource(Leaving leaving) {
        this.leaving = leaving;
    }

    /** @param profile empty for all that have no hours of their own; @param days 1 is Monday; none: at any hour */
    record Hours(
            @Nullable String profile,
            @Nullable List<Integer> days,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) {

        static Hours of(SendHours one) {
            return new Hours(
                    one.profile(), one.days().stream().map(DayOfWeek::getValue).toList(), one.opens(), one.closes());
        }
    }

    @GetMapping("/send-hours")
    List<Hours> hours() {
        return leaving.hours().stream().map(Hours::of).toList();
    }

    @PutMapping("/send-hours")
    List<Hours> keep(@RequestBody Hours body, SignedIn person) {
        String profile =
                body.profile() == null ? SendHours.OTHERS : body.profile().strip();
        List<Integer> days = body.days() == null ? List.of() : body.days();
        if (days.isEmpty()) {
            leaving.forget(profile, person.actor());
            return hours();
        }
        if (body.opens() == null
                || body.closes() == null
                || days.stream().anyMatch(day -> day == null || day < 1 || day > DAYS)) {
            throw new Refused(DunningRefusal.SEND_HOURS);
        }
        leaving.keep(
                new SendHours(
                        profile,
                        days.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                        body.opens(),
                        body.closes()),
                person.actor());
        return hours();
    }

    @GetMapping("/copy-addresses")
    Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>();
        leaving.addresses().forEach((who, email) -> addresses.put(Words.of(who), email));
        return addresses;
    }

    @PutMapping("/copy-addresses")
    Map<String, String> address(@RequestBody Map<String, @Nullable String> body, SignedIn person) {
        Map<CopyTo, String> wanted = new EnumMap<>(CopyTo.class);
        body.forEach((who, email) -> wanted.put(known(who), email == null ? "" : email));
        leaving.address(wanted, person.actor());
        return addresses();
    }

    private static CopyTo known(String code) {
        for (CopyTo who : CopyTo.values()) {
            if (Words.of(who).equals(code)) {
                return who;
            }
        }
        throw new Refused(DunningRefusal.COPY_ADDRESS, code);
    }
}

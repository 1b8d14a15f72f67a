package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.casefile.JournalFamily;
import org.encaisse.dunning.run.Proposals;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.run.RunTerms.Gate;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Banner;
import org.encaisse.platform.web.Banners;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What dunning adds to the menu, the customer page, the settings, and above every page. */
@Configuration(proxyBeanMethods = false)
class DunningEntries {

    private static final Role[] READERS = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.SALES, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };
    private static final Role[] DESK = {
        Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ACCOUNTANT, Role.ADMINISTRATOR
    };

    @Bean
    NavEntry dunningEntry() {
        return NavEntry.of(30, "/dunning", "dunning.title", "send", DESK);
    }

    @Bean
    NavEntry approvalsEntry() {
        return NavEntry.of(
                31, "/approvals", "dunning.approvals", "circle-check", Role.COLLECTOR, Role.MANAGER, Role.DIRECTION);
    }

    @Bean
    NavEntry preventionEntry() {
        return NavEntry.of(
                32, "/prevention", "prevention.title", "target", Role.COLLECTOR, Role.MANAGER, Role.DIRECTION);
    }

    @Bean
    SettingsEntry preventionSettingsEntry() {
        return SettingsEntry.of(
                32, "/settings/prevention", "prevention.settings", "target", Role.ADMINISTRATOR, Role.MANAGER);
    }

    @Bean
    NavEntry scenariosEntry() {
        return NavEntry.of(
                80, "/scenarios", "dunning.scenarios", "route", Role.COLLECTOR, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Bean
    Panel decisionsPanel() {
        return Panel.of(30, "dunning.panel", "/customers/{customer}/dunning", READERS);
    }

    @Bean
    SettingsEntry dunningSettingsEntry() {
        return SettingsEntry.of(
                30, "/settings/dunning", "dunning.settings", "adjustments", Role.ADMINISTRATOR, Role.MANAGER);
    }

    @Bean
    SettingsEntry leavingEntry() {
        return SettingsEntry.of(31, "/settings/leaving", "dunning.leaving", "clock", Role.ADMINISTRATOR, Role.MANAGER);
    }

    @Bean
    Banners dunningBanners(RunTerms terms, Proposals proposals, Organisation organisation) {
        return person -> {
            List<Banner> shown = new ArrayList<>(shown(terms.gate(), person));
            if (person.roles().stream().anyMatch(role -> role == Role.MANAGER || role == Role.DIRECTION)) {
                int waiting = proposals.toApprove(organisation.today());
                if (waiting > 0) {
                    shown.add(Banner.notice(Tone.INFO, "dunning.banner.approvals", waiting)
                            .leadingTo("dunning.banner.see", "/approvals"));
                }
            }
            return shown;
        };
    }

    private static List<Banner> shown(Gate gate, SignedIn person) {
        boolean desk = person.roles().stream().anyMatch(role -> List.of(DESK).contains(role));
        if (!desk) {
            return List.of();
        }
        if (gate.stopped()) {
            return List.of(Banner.notice(Tone.BAD, "dunning.banner.stopped", gate.reason())
                    .leadingTo("dunning.banner.see", "/dunning"));
        }
        if (gate.stale()) {
            return List.of((gate.lastRefresh() == null
                            ? Banner.notice(Tone.NOTICE, "dunning.banner.never")
                            : Banner.notice(Tone.NOTICE, "dunning.banner.stale", gate.lastRefresh(), gate.hours()))
                    .leadingTo("dunning.banner.see", "/dunning"));
        }
        return List.of();
    }

    @Bean
    JournalFamily remindersFamily() {
        return new JournalFamily(10, "dunning.");
    }
}

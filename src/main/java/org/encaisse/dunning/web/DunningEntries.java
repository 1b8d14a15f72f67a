package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.casefile.JournalFamily;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.run.Proposals;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.run.RunTerms.Gate;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.Organisation;
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

    @Bean
    NavEntry dunningEntry() {
        return new NavEntry(30, "/dunning", "dunning.title", "send");
    }

    @Bean
    NavEntry approvalsEntry() {
        return new NavEntry(31, "/approvals", "dunning.approvals", "circle-check");
    }

    @Bean
    NavEntry preventionEntry() {
        return new NavEntry(32, "/prevention", "prevention.title", "target");
    }

    @Bean
    SettingsEntry preventionSettingsEntry() {
        return new SettingsEntry(32, "/settings/prevention", "prevention.settings", "target");
    }

    @Bean
    NavEntry scenariosEntry() {
        return new NavEntry(80, "/scenarios", "dunning.scenarios", "route");
    }

    @Bean
    Panel decisionsPanel() {
        return new Panel(30, "dunning.panel", "/customers/{customer}/dunning");
    }

    @Bean
    SettingsEntry dunningSettingsEntry() {
        return new SettingsEntry(30, "/settings/dunning", "dunning.settings", "adjustments");
    }

    @Bean
    SettingsEntry leavingEntry() {
        return new SettingsEntry(31, "/settings/leaving", "dunning.leaving", "clock");
    }

    @Bean
    Banners dunningBanners(RunTerms terms, Proposals proposals, Organisation organisation) {
        return person -> {
            List<Banner> shown = new ArrayList<>(shown(terms.gate(), person));
            if (person.may(IdentityRight.TEAM) && person.may(DunningRight.APPROVE)) {
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
        if (!person.may(DunningRight.READ)) {
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

package org.encaisse.portfolios.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.portfolios.HandOver;
import org.encaisse.portfolios.HandOverPortfolio;
import org.encaisse.portfolios.PortfolioRefusal;
import org.encaisse.portfolios.PortfoliosRight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Portfolios handed over, through the interface. */
@RestController
@RequestMapping("/api/v1/hand-overs")
@PortfoliosRight.Needed(PortfoliosRight.ASSIGN)
class HandOversResource {

    private static final int LATEST = 200;

    private final HandOverPortfolio handOver;
    private final People people;
    private final Structures structures;

    HandOversResource(HandOverPortfolio handOver, People people, Structures structures) {
        this.handOver = handOver;
        this.people = people;
        this.structures = structures;
    }

    @GetMapping
    Listed latest() {
        Map<UUID, String> names = people.all().stream().collect(Collectors.toMap(Person::userId, Person::email));
        return new Listed(
                handOver.latest(LATEST).stream()
                        .map(made -> Line.of(made, names))
                        .toList(),
                null);
    }

    /** People by e-mail address or displayed name; what is left out does not narrow what is handed over. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line handOver(@RequestBody Wanted body, SignedIn person, Ui ui) {
        HandOver made = handOver.handOver(
                named(body.from()),
                named(body.to()),
                new HandOverPortfolio.Part(
                        body.entity() == null
                                ? null
                                : structures
                                        .byCode(body.entity())
                                        .map(LegalEntity::entityId)
                                        .orElse(null),
                        body.segment(),
                        body.customers() == null ? List.of() : body.customers()),
                body.note() == null ? "" : body.note(),
                ui.today(),
                person.actor());
        return Line.of(made, people.all().stream().collect(Collectors.toMap(Person::userId, Person::email)));
    }

    private UUID named(@Nullable String who) {
        return people.named(who == null ? "" : who)
                .orElseThrow(() -> new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR))
                .userId();
    }

    record Wanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable String entity,
            @Nullable String segment,
            @Nullable List<String> customers,
            @Nullable String note) {}

    record Listed(List<Line> items, @Nullable String next) {}

    record Line(
            UUID id, @Nullable String from, @Nullable String to, int customers, int tasks, String note, LocalDate on) {

        static Line of(HandOver made, Map<UUID, String> names) {
            return new Line(
                    made.handOverId(),
                    names.get(made.from()),
                    names.get(made.to()),
                    made.customers(),
                    made.tasks(),
                    made.note(),
                    made.on());
        }
    }
}

package org.encaisse.identity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.Absence;
import org.encaisse.identity.Absences;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences through the interface. */
@RestController
@RequestMapping("/api/v1/absences")
@IdentityRight.Needed(IdentityRight.ABSENCES)
class AbsencesResource {

    private final Absences absences;
    private final People people;

    AbsencesResource(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    /** Those that last on a day or begin later. */
    @GetMapping
    Slice<Line> list(@RequestParam @Nullable LocalDate on, Ui ui) {
        Map<UUID, String> emails = people.all().stream().collect(Collectors.toMap(Person::userId, Person::email));
        List<Absence> all = absences.endingFrom(on == null ? ui.today() : on, null);
        return new Slice<>(all.stream().map(absence -> Line.of(absence, emails)).toList(), null);
    }

    /** {@code {"person", "since", "until", "substitute"}}: people by e-mail address or name; without a person, one's own. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line record(@RequestBody Wanted body, SignedIn me, Ui ui) {
        UUID person = body.person() == null ? me.userId() : named(body.person());
        ownOr(person, me, ui);
        LocalDate since = body.since() == null ? ui.today() : body.since();
        LocalDate until = body.until() == null ? since : body.until();
        UUID substitute = body.substitute() == null ? null : named(body.substitute());
        UUID id = absences.record(person, since, until, substitute, me.userId());
        Map<UUID, String> emails = people.all().stream().collect(Collectors.toMap(Person::userId, Person::email));
        return Line.of(new Absence(id, person, since, until, substitute), emails);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, SignedIn me, Ui ui) {
        ownOr(absences.personOf(id).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_ABSENCE)), me, ui);
        absences.remove(id);
    }

    private UUID named(String person) {
        return people.named(person)
                .orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_PERSON, person))
                .userId();
    }

    private static void ownOr(UUID person, SignedIn me, Ui ui) {
        if (!person.equals(me.userId()) && !ui.may(IdentityRight.ABSENCES_OF_OTHERS)) {
            throw new Refused(IdentityRefusal.NOT_YOUR_ABSENCE);
        }
    }

    record Wanted(
            @Nullable String person,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String substitute) {}

    /** One absence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            @Nullable String person,
            LocalDate since,
            LocalDate until,
            @Nullable String substitute) {

        static Line of(Absence absence, Map<UUID, String> emails) {
            return new Line(
                    absence.absenceId(),
                    emails.get(absence.userId()),
                    absence.since(),
                    absence.until(),
                    absence.substituteId() == null ? null : emails.get(absence.substituteId()));
        }
    }
}

package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.Absences;
import org.springframework.stereotype.Component;

/** Whose tasks a person sees as his: his own, and on the days he stands in for somebody those of the absent. */
@Component
class WhoseTasks {

    private final Absences absences;

    WhoseTasks(Absences absences) {
        this.absences = absences;
    }

    List<UUID> of(UUID person, LocalDate on) {
        List<UUID> whose = new ArrayList<>(absences.standsInFor(person, on));
        whose.addFirst(person);
        return whose;
    }
}

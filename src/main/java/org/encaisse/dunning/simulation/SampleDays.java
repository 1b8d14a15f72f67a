package org.encaisse.dunning.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.run.CustomerFiles;
import org.encaisse.dunning.scenario.Scenario;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next days of some customers by two versions, found while somebody looks at the page; nothing is kept. */
@Component
@Transactional(readOnly = true)
public class SampleDays {

    private static final int ROWS = 5_000;
    private static final int SHOWN = 12;

    private final CustomerFiles files;

    SampleDays(CustomerFiles files) {
        this.files = files;
    }

    /** @param looked how many followers were played through; @param differing the first for whom something changes */
    public record Sample(int looked, List<Foretold.Customer> differing) {}

    public Sample of(
            Scenario before, Scenario after, Assignments assignments, Policy policy, LocalDate from, int days) {
        Assignments usual = SimulateStretch.assignments(assignments, before.code(), before, after);
        LocalDate to = from.plusDays(days - 1L);
        List<Foretold.Customer> differing = new ArrayList<>();
        int looked = 0;
        // The newest customers last: several stretches, so that a scenario of few is found too.
        UUID after0 = CustomerFiles.FIRST;
        for (int stretch = 0; stretch < 4 && after0 != null && differing.size() < SHOWN; stretch++) {
            CustomerFiles.Stretch some = files.next(after0, ROWS, from, usual, null);
            for (CustomerFile file : some.files()) {
                CustomerFile otherwise = SimulateStretch.otherwise(file, before, after);
                if (otherwise == null) {
                    continue;
                }
                looked++;
                Foretold.Customer told = new Foretold.Customer(
                        file.debtor().customerId(),
                        Foretold.NOBODY,
                        Foresee.days(file, policy, from, to),
                        Foresee.days(otherwise, policy, from, to));
                if (told.differs()) {
                    differing.add(told);
                }
                if (differing.size() >= SHOWN) {
                    break;
                }
            }
            after0 = some.last();
        }
        return new Sample(looked, differing);
    }
}

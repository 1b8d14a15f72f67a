package org.encaisse.dunning.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.customers.Customer;
import org.encaisse.dunning.run.TakenSteps;
import org.encaisse.evidence.Bundle;
import org.encaisse.evidence.FilePart;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every step taken about each due date, in the file that is taken away. */
@Component
class StepsPart implements FilePart {

    private static final int STEP = 1_000;

    private final TakenSteps steps;
    private final BusinessClock clock;

    StepsPart(TakenSteps steps, BusinessClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void write(Customer customer, Ui ui, Bundle into) {
        List<String> headings = Stream.of(
                        "invoice", "due", "scenario", "version", "step", "channel", "state", "decided", "done")
                .map(column -> ui.t("dunning.export." + column))
                .toList();
        into.table(ui.t("dunning.export.name") + ".csv", clock.now(), headings, table -> {
            @Nullable UUID after = null;
            do {
                Slice<TakenSteps.Taken> slice = steps.page(customer.customerId(), after, STEP);
                for (TakenSteps.Taken taken : slice.items()) {
                    table.text(taken.invoice()).date(taken.dueOn()).text(taken.scenario());
                    table.number(BigDecimal.valueOf(taken.version()))
                            .text(taken.step())
                            .text(ui.t("scenario.channel." + taken.channel()));
                    table.text(ui.t("dunning.export.state." + taken.state())).date(taken.decidedOn());
                    if (taken.doneOn() == null) {
                        table.blank();
                    } else {
                        table.date(taken.doneOn());
                    }
                    table.endRow();
                }
                after = slice.next() == null ? null : UUID.fromString(slice.next());
            } while (after != null);
        });
    }
}

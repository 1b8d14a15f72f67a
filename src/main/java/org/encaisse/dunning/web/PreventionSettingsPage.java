package org.encaisse.dunning.web;

import java.util.Arrays;
import java.util.List;
import org.encaisse.dunning.prevention.Criterion;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.identity.LegalEntity;
import org.encaisse.platform.web.Ui;

/** The points of a targeted prevention, and where it is on. */
public record PreventionSettingsPage(PreventionPolicy policy, List<LegalEntity> structures) {

    /** A structure, and whether it is on there. */
    public record Place(String id, String code, String name, boolean on) {}

    /** A reason and its points. */
    public record Weight(String name, String label, String points) {}

    public List<Weight> weights(Ui ui) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> new Weight(
                        "points." + Words.of(criterion),
                        ui.t("prevention.criterion." + Words.of(criterion)),
                        String.valueOf(policy.points(criterion))))
                .toList();
    }

    public List<Place> places() {
        return structures.stream()
                .map(structure -> new Place(
                        structure.entityId().toString(),
                        structure.code(),
                        structure.name(),
                        policy.isOn(structure.entityId())))
                .toList();
    }

    public String sectors() {
        return String.join(", ", policy.sectors().stream().sorted().toList());
    }

    public String methods() {
        return String.join(", ", policy.methods().stream().sorted().toList());
    }
}

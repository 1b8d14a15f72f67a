package org.encaisse.dunning.web;

import java.util.List;
import org.encaisse.dunning.publication.WhatChanges;
import org.encaisse.platform.web.Ui;

/** For whom a publication changes something, and where due dates under way go on. */
public record ImpactPage(WhatChanges.Impact impact, List<Line> samples) {

    /** A customer who would hear something else in the next two weeks. */
    public record Line(String href, String name, String usual, String other) {}

    public String from(WhatChanges.Continuation one, Ui ui) {
        return one.from() == null ? ui.t("dunning.impact.start") : ui.t("dunning.impact.after", one.from());
    }

    public String to(WhatChanges.Continuation one, Ui ui) {
        return one.to() == null ? ui.t("dunning.impact.start") : ui.t("dunning.impact.after", one.to());
    }
}

package org.encaisse.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Option;

/**
 * Who is away, now and soon.
 *
 * @param people whose absence may be recorded: oneself, or everybody for the manager
 * @param substitutes who may stand in; the first is nobody
 */
public record AbsencesPage(List<Line> lines, List<Option> people, String me, List<Option> substitutes) {

    /** One absence. */
    public record Line(
            UUID id, String person, LocalDate since, LocalDate until, String substitute, boolean now, boolean may) {}
}

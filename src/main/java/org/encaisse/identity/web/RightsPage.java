package org.encaisse.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encaisse.identity.Person;
import org.encaisse.identity.UserRights.Decided;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What one person may do: only what his roles may have at all, room by room. */
public record RightsPage(Person person, Map<String, List<Line>> rooms, String refusal) {

    /** @param usual what his roles say */
    public record Line(
            Right right,
            boolean has,
            boolean usual,
            @Nullable Decided decided) {

        /** Who gave it or took it, and when; empty while the roles decide. */
        public String says(Ui ui) {
            return decided == null
                    ? ""
                    : ui.t(
                            decided.given() ? "identity.rights.given" : "identity.rights.taken",
                            decided.by(),
                            ui.dateTime(decided.at()));
        }

        public String id() {
            return "right-" + right.code().replace('.', '-');
        }
    }

    static RightsPage of(Person person, List<Right> all, Map<String, Decided> decided, String refusal, Ui ui) {
        Map<String, List<Line>> rooms = all.stream()
                .filter(right -> right.holders().possible(person.roles()))
                .map(right -> line(right, person, decided.get(right.code())))
                .collect(Collectors.groupingBy(
                        line -> ui.t("right." + line.right().room()), LinkedHashMap::new, Collectors.toList()));
        return new RightsPage(person, rooms, refusal);
    }

    private static Line line(Right right, Person person, @Nullable Decided decided) {
        boolean usual = right.holders().usual(person.roles());
        return new Line(right, decided == null ? usual : decided.given(), usual, decided);
    }

    public String action() {
        return "/settings/users/" + person.userId() + "/rights";
    }
}

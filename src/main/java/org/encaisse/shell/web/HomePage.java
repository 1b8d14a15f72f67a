package org.encaisse.shell.web;

import java.time.Instant;
import java.util.List;
import org.encaisse.platform.web.AgingBars;
import org.encaisse.platform.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard: what is to be done today, what was done of it, what is owed per currency, what happened last.
 *
 * @param activity calls and promises of the day: one's own, or the whole team's
 * @param team one row per collector for whoever supervises; empty for others
 * @param reminders the newest lines of the chronology that are reminders
 */
public record HomePage(
        List<Standing> standings,
        List<Figure> today,
        List<Figure> activity,
        List<Member> team,
        List<Event> reminders,
        List<Event> events) {

    /** What one collector did today. */
    public record Member(
            String name,
            String href,
            long toDo,
            long done,
            int attempts,
            int conversations,
            int rightPerson,
            int incoming,
            int due,
            int kept,
            int broken,
            String promised,
            String cashed) {}

    /** What is owed in one currency, with its picture. */
    public record Standing(List<Figure> figures, AgingBars bars) {}

    /** A figure that opens its list. */
    public record Figure(
            String label,
            String value,
            String hint,
            @Nullable String href,
            Tone tone) {}

    /** A line of the chronology. */
    public record Event(
            String text,
            Instant at,
            String actor,
            String customer,
            @Nullable String href) {}

    public boolean empty() {
        return standings.isEmpty();
    }
}

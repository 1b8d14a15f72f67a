package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.casefile.Task;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A task where it stands.
 *
 * @param stake what is at stake as the rank was reckoned; null when nothing is
 * @param oldestDue since when, or when it will be due
 * @param claim who is at it; null when nobody is
 * @param leads how many tasks stand behind it, that the same act answers
 */
public record AgendaLine(
        Task task,
        Rank rank,
        @Nullable Money stake,
        @Nullable LocalDate oldestDue,
        UUID entityId,
        @Nullable String segment,
        @Nullable Claim claim,
        int leads) {

    /** Of a call: its detail names the telephone as its channel. */
    public boolean isCall() {
        return isCall(task);
    }

    public static boolean isCall(Task task) {
        return task.detail().getOrDefault("channel", "").endsWith("channel.phone");
    }
}

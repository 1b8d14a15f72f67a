package org.encaisse.casefile.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** Where a slice of the agenda ended: {@code 9400000_5000000_2026-11-21_<task>_C12}; the code may hold anything. */
record AgendaCursor(
        long score,
        long size,
        @Nullable LocalDate dueOn,
        @Nullable UUID taskId,
        String code) {

    static final AgendaCursor START = new AgendaCursor(0, 0, null, null, "");

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,19})_(-?\\d{1,19})_(\\d{4}-\\d\\d-\\d\\d)_([0-9a-f-]{36})_(.{1,60})");

    static AgendaCursor at(AgendaLine line) {
        return new AgendaCursor(
                line.rank().score(),
                line.rank().size(),
                line.task().dueOn(),
                line.task().taskId(),
                line.task().customerCode());
    }

    static AgendaCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Refused(CasefileRefusal.UNKNOWN_CURSOR);
        }
        try {
            return new AgendaCursor(
                    Long.parseLong(parts.group(1)),
                    Long.parseLong(parts.group(2)),
                    LocalDate.parse(parts.group(3)),
                    UUID.fromString(parts.group(4)),
                    parts.group(5));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refused(CasefileRefusal.UNKNOWN_CURSOR);
        }
    }

    @Override
    public String toString() {
        return score + "_" + size + "_" + dueOn + "_" + taskId + "_" + code;
    }
}

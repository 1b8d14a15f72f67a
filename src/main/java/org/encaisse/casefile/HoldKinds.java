package org.encaisse.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every kind of hold there is; one that no room contributed cannot be placed. */
@Component
public class HoldKinds {

    private final Map<String, HoldKind> byCode;

    HoldKinds(List<HoldKind> kinds) {
        byCode = kinds.stream().collect(Collectors.toUnmodifiableMap(HoldKind::code, Function.identity()));
    }

    /** As a person or another system names it: only those that may be chosen so; nothing is a decision of the house. */
    public HoldKind chosen(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return CasefileHolds.MANUAL;
        }
        HoldKind kind = byCode.get(code.strip());
        if (kind == null || !kind.byHand()) {
            throw new Refused(CasefileRefusal.NO_SUCH_KIND_OF_HOLD, code);
        }
        return kind;
    }

    /** As it stands in the database. */
    public HoldKind kept(@Nullable String code) {
        HoldKind kind = byCode.get(Objects.requireNonNull(code));
        if (kind == null) {
            throw new IllegalStateException("No room places holds of the kind " + code);
        }
        return kind;
    }

    /** For a query that asks what kind of thing it is. */
    public String[] codes(HoldKind.Nature nature) {
        return byCode.values().stream()
                .filter(kind -> kind.nature() == nature)
                .map(HoldKind::code)
                .toArray(String[]::new);
    }

    /** Those a person may choose; what the house decides comes first, then as they weigh. */
    public List<HoldKind> byHand() {
        return byCode.values().stream()
                .filter(HoldKind::byHand)
                .sorted(Comparator.<HoldKind, Boolean>comparing(kind -> !kind.equals(CasefileHolds.MANUAL))
                        .thenComparingInt(HoldKind::weight))
                .toList();
    }

    void mustBeKnown(HoldKind kind) {
        if (!kind.equals(byCode.get(kind.code()))) {
            throw new Refused(CasefileRefusal.NO_SUCH_KIND_OF_HOLD, kind.code());
        }
    }
}

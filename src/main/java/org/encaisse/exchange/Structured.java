package org.encaisse.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** The tenant's structures as a file names them, and the one meant when it names none. */
final class Structured {

    private final Map<String, LegalEntity> byCode = new HashMap<>();
    private final LegalEntity standard;

    Structured(List<LegalEntity> all, LegalEntity main, @Nullable String wanted) {
        for (LegalEntity entity : all) {
            byCode.put(entity.code().toUpperCase(Locale.ROOT), entity);
        }
        LegalEntity named = wanted == null || wanted.isBlank() ? main : byCode(wanted);
        if (named == null) {
            throw new Refused(ExchangeRefusal.UNKNOWN_STRUCTURE, String.valueOf(wanted));
        }
        this.standard = named;
    }

    LegalEntity standard() {
        return standard;
    }

    @Nullable
    LegalEntity byCode(String code) {
        return byCode.get(code.strip().toUpperCase(Locale.ROOT));
    }
}

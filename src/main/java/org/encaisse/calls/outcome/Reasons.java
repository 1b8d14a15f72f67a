package org.encaisse.calls.outcome;

import java.util.List;
import org.encaisse.platform.web.Option;

/** The families of reasons for which people do not pay (reference D1); {@code call.reason.<code>} words each. */
final class Reasons {

    /** What is contested comes first. */
    private static final List<String> CODES = List.of("ADM-ORG", "MKT-SVC", "ADM-CLI", "LIQ", "CRE", "FRD", "PAYS");

    private Reasons() {}

    static List<Option> options() {
        return CODES.stream().map(code -> new Option(code, key(code))).toList();
    }

    static String key(String code) {
        return "@call.reason." + code;
    }
}

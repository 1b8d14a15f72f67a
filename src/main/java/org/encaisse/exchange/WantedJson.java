package org.encaisse.exchange;

import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mapping as it is written in a request and kept in a table. */
public final class WantedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private WantedJson() {}

    public static Wanted read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return Wanted.NOTHING;
        }
        try {
            Wanted wanted = JSON.readValue(json, Wanted.class);
            String decimal = wanted == null ? null : wanted.decimal();
            if (wanted == null
                    || (decimal != null && !decimal.isEmpty() && !decimal.equals(",") && !decimal.equals("."))) {
                throw new Refused(ExchangeRefusal.MAPPING_NOT_READABLE, "decimal");
            }
            return wanted;
        } catch (JacksonException e) {
            throw new Refused(ExchangeRefusal.MAPPING_NOT_READABLE, firstLine(e));
        }
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T parse(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    private static String firstLine(JacksonException e) {
        String said = e.getOriginalMessage();
        return said == null ? "" : said.lines().findFirst().orElse("");
    }
}

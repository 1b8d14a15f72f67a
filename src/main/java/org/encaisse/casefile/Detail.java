package org.encaisse.casefile;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The detail of an entry or a task between its map and its jsonb column; always in order of name. */
public final class Detail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Detail() {}

    public static String write(Map<String, String> detail) {
        return detail.isEmpty() ? "{}" : JSON.writeValueAsString(new TreeMap<>(detail));
    }

    public static Map<String, String> read(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}

package org.encaisse.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Under which id each invented code was filed. */
final class Filed {

    private final Map<String, UUID> ids = new HashMap<>();

    void put(String code, UUID id) {
        ids.put(code, id);
    }

    UUID get(String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }
}

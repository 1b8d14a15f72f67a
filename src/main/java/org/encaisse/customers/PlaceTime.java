package org.encaisse.customers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What time it is at somebody's place, to call him at a decent hour. */
public final class PlaceTime {

    private static final Map<String, ZoneId> ZONES = load();

    private PlaceTime() {}

    /** The clock of most people of that country; the desk's own where the country is not known. */
    public static ZoneId zoneOf(@Nullable String country, ZoneId desk) {
        return country == null ? desk : ZONES.getOrDefault(country, desk);
    }

    private static Map<String, ZoneId> load() {
        Properties read = new Properties();
        try (InputStream file = PlaceTime.class.getResourceAsStream("/customers/zones.properties")) {
            read.load(java.util.Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, ZoneId> zones = new HashMap<>();
        read.stringPropertyNames().forEach(country -> zones.put(country, ZoneId.of(read.getProperty(country))));
        return Map.copyOf(zones);
    }
}

package org.encaisse.kernel.tenant;

import java.util.UUID;

/** Whose data it is: one organisation on this installation. */
public record TenantId(UUID value) {

    public static TenantId parse(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

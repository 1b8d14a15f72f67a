package org.encaisse.identity;

import org.encaisse.kernel.tenant.TenantId;

/**
 * A new organisation has its desk; told inside the opening transaction, with that tenant bound.
 *
 * @param currency the currency it counts in
 * @param language {@code fr} or {@code en}
 * @param demo whether it is a demonstration
 */
public record TenantOpened(TenantId tenant, String currency, String language, boolean demo) {}

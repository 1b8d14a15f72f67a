/**
 * Floor 2, identity: whose desk it is and who sits at it.
 *
 * <p><b>Owns</b> tenants, legal entities («structures»), people, their roles and what was given to one or taken from him, tokens, the tenant's own days off.
 *
 * <p><b>Exposes</b> {@link org.encaisse.identity.Organisation} (the tenant at work and its calendar), {@link
 * org.encaisse.identity.Structures}, {@link org.encaisse.identity.People}, {@link org.encaisse.identity.Tenants} for
 * jobs, {@link org.encaisse.identity.OpenTenant}; tells {@link org.encaisse.identity.TenantOpened} so that the rooms
 * above furnish a new tenant, and {@link org.encaisse.identity.RightDecided}.
 *
 * <p><b>Listens</b> to nobody. <b>Hides</b> passwords, token hashes, sign-in.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel :: *", "platform :: *"})
@NullMarked
package org.encaisse.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

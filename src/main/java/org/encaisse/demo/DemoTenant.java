package org.encaisse.demo;

import java.util.List;
import java.util.Set;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.kernel.tenant.Role;

/**
 * One invented organisation, before it is loaded.
 *
 * @param structures the first is {@code MAIN}; their ids are not looked at
 * @param people the first is the administrator; those who are collectors are counted in this order
 * @param accounts in order of code
 */
record DemoTenant(
        String name,
        String currency,
        String timeZone,
        String country,
        List<LegalEntity> structures,
        List<NewPerson> people,
        List<DemoAccount> accounts) {

    /** Public, and shown on the sign-in page: the data is invented. */
    static final String PASSWORD = "demonstration";

    NewOrganisation organisation() {
        return new NewOrganisation(name, currency, timeZone, country, "fr", true, people.getFirst());
    }

    static NewPerson person(String name, String email, String telephone, Role... roles) {
        return new NewPerson(name, email, telephone, Set.of(roles), "fr", PASSWORD);
    }
}

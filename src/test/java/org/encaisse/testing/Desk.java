package org.encaisse.testing;

import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.identity.SavePerson;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.stereotype.Component;

/** Opens a tenant of your own for a test, with as many people as it needs; all share one password. */
@Component
public class Desk {

    public static final String PASSWORD = "un mot de passe assez long";

    private final OpenTenant openTenant;
    private final SavePerson people;
    private final TenantScope scope;

    Desk(OpenTenant openTenant, SavePerson people, TenantScope scope) {
        this.openTenant = openTenant;
        this.people = people;
        this.scope = scope;
    }

    /** A tenant and the e-mail address of its first person, who is administrator and manager as the first-run page makes him. */
    public record Opened(TenantId tenant, String administrator) {}

    public Opened open(String name, String currency, String country, String zone) {
        String email = "admin-" + UUID.randomUUID() + "@essai.example";
        TenantId tenant = openTenant.open(new NewOrganisation(
                name,
                currency,
                zone,
                country,
                "fr",
                false,
                new NewPerson("Awa Ndiaye", email, null, Set.of(Role.ADMINISTRATOR, Role.MANAGER), "fr", PASSWORD)));
        return new Opened(tenant, email);
    }

    public Opened inDakar(String name) {
        return open(name, "XOF", "SN", "Africa/Dakar");
    }

    public Opened inParis(String name) {
        return open(name, "EUR", "FR", "Europe/Paris");
    }

    /** Gives somebody a place at that desk; answers the e-mail address. */
    public String person(TenantId tenant, String name, Role... roles) {
        String email = UUID.randomUUID() + "@essai.example";
        scope.run(tenant, () -> people.add(new NewPerson(name, email, null, Set.of(roles), "fr", PASSWORD)));
        return email;
    }
}

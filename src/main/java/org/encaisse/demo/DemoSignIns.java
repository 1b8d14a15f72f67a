package org.encaisse.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.encaisse.identity.DemoPeople;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.stereotype.Component;

/** Who may sign in to the demonstration, for the sign-in page; nobody once it is removed. */
@Component
class DemoSignIns implements DemoPeople {

    private final Tenants tenants;
    private final TenantScope scope;
    private final Organisation organisation;

    DemoSignIns(Tenants tenants, TenantScope scope, Organisation organisation) {
        this.tenants = tenants;
        this.scope = scope;
        this.organisation = organisation;
    }

    @Override
    public List<DemoPerson> all() {
        Set<String> present = new TreeSet<>();
        for (TenantRef tenant : tenants.all()) {
            if (tenant.demo()) {
                scope.run(tenant.id(), () -> present.add(organisation.current().name()));
            }
        }
        List<DemoPerson> all = new ArrayList<>();
        if (!present.isEmpty()) {
            for (DemoTenant demo : Demonstration.tenants()) {
                if (present.contains(demo.name())) {
                    demo.people()
                            .forEach(person -> all.add(new DemoPerson(
                                    demo.name(),
                                    person.roles().stream().map(Role::code).collect(Collectors.joining()),
                                    person.displayName(),
                                    person.email(),
                                    DemoTenant.PASSWORD)));
                }
            }
        }
        return all;
    }
}

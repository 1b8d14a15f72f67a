package org.encaisse.identity.firstrun;

import java.util.Set;
import org.encaisse.identity.FirstRun;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.kernel.tenant.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Starting without a person: on a database without an organisation, {@code ENCAISSE_ADMIN_EMAIL} and
 * {@code ENCAISSE_ADMIN_PASSWORD} make the first one before the first page is served.
 */
@Component
class FirstTenantFromEnvironment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstTenantFromEnvironment.class);

    private final Environment environment;
    private final FirstRun firstRun;
    private volatile boolean running;

    FirstTenantFromEnvironment(Environment environment, FirstRun firstRun) {
        this.environment = environment;
        this.firstRun = firstRun;
    }

    @Override
    public void start() {
        running = true;
        String email = environment.getProperty("encaisse.admin.email", "");
        String password = environment.getProperty("encaisse.admin.password", "");
        if (email.isBlank() || password.isBlank() || !firstRun.isOpen()) {
            return;
        }
        String zone = environment.getProperty("encaisse.timezone", "Africa/Dakar");
        firstRun.open(new NewOrganisation(
                environment.getProperty("encaisse.organisation", "Mon organisation"),
                environment.getProperty("encaisse.currency", "XOF"),
                zone,
                environment.getProperty("encaisse.country", zone.startsWith("Africa/Dakar") ? "SN" : "FR"),
                environment.getProperty("encaisse.language", "fr"),
                false,
                new NewPerson(
                        environment.getProperty("encaisse.admin.name", email),
                        email,
                        null,
                        Set.of(Role.ADMINISTRATOR, Role.MANAGER),
                        environment.getProperty("encaisse.language", "fr"),
                        password)));
        LOG.info("The first organisation is open; its administrator is {}", email);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the highest. */
    @Override
    public int getPhase() {
        return 0;
    }
}

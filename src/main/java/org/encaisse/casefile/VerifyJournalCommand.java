package org.encaisse.casefile;

import java.io.PrintStream;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --encaisse.verify-journal}: verifies every tenant's chain, prints one line each, and ends; 1 when one is broken. */
@Component
@ConditionalOnProperty("encaisse.verify-journal")
class VerifyJournalCommand implements ApplicationRunner {

    private final ApplicationContext application;
    private final Tenants tenants;
    private final TenantScope scope;
    private final VerifyChain chain;

    VerifyJournalCommand(ApplicationContext application, Tenants tenants, TenantScope scope, VerifyChain chain) {
        this.application = application;
        this.tenants = tenants;
        this.scope = scope;
        this.chain = chain;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        int code = verify(System.out);
        System.exit(SpringApplication.exit(application, () -> code));
    }

    int verify(PrintStream out) throws Exception {
        int code = 0;
        for (TenantRef tenant : tenants.all()) {
            switch (scope.call(tenant.id(), chain::verify)) {
                case ChainCheck.Intact intact ->
                    out.printf(
                            "journal %s intact: %d sealed, %d waiting, head %s%n",
                            tenant.id(), intact.sealed(), intact.waiting(), intact.head());
                case ChainCheck.Broken broken -> {
                    code = 1;
                    out.printf(
                            "journal %s BROKEN at %d: %s%s%n",
                            tenant.id(),
                            broken.seq(),
                            broken.fault().code(),
                            broken.entryId() == null ? "" : " (entry " + broken.entryId() + ")");
                }
            }
        }
        return code;
    }
}

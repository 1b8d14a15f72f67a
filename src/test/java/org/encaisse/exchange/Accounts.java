package org.encaisse.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant of its own, to which files are brought. */
final class Accounts {

    private static final long PATIENCE_MILLIS = 240_000;

    final TenantId tenant;
    private final TenantScope scope;
    private final BringFile bringFile;
    private final ConfirmImport confirmImport;
    private final Imports imports;
    private final Rejects rejects;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Accounts(ApplicationContext application, String currency) {
        scope = application.getBean(TenantScope.class);
        bringFile = application.getBean(BringFile.class);
        confirmImport = application.getBean(ConfirmImport.class);
        imports = application.getBean(Imports.class);
        rejects = application.getBean(Rejects.class);
        jdbc = application.getBean(JdbcClient.class);
        transaction = application.getBean(TransactionTemplate.class);
        tenant = application
                .getBean(OpenTenant.class)
                .open(new NewOrganisation(
                        "Dupont",
                        currency,
                        "Europe/Paris",
                        "FR",
                        "fr",
                        false,
                        new NewPerson(
                                "Awa Diagne",
                                Ids.next() + "@dupont.example",
                                null,
                                Set.of(Role.ACCOUNTANT),
                                "fr",
                                "un mot de passe assez long")));
    }

    FileImport load(ImportKind kind, String file, String mapping) {
        return bring(kind, file.getBytes(StandardCharsets.UTF_8), mapping, true);
    }

    FileImport preview(ImportKind kind, String file, String mapping) {
        return bring(kind, file.getBytes(StandardCharsets.UTF_8), mapping, false);
    }

    FileImport bring(ImportKind kind, byte[] file, String mapping, boolean keep) {
        return await(start(kind, file, mapping, keep));
    }

    UUID start(ImportKind kind, byte[] file, String mapping) {
        return start(kind, file, mapping, true);
    }

    private UUID start(ImportKind kind, byte[] file, String mapping, boolean keep) {
        return call(() -> bringFile.bring(
                kind,
                "fichier.csv",
                new ByteArrayInputStream(file),
                WantedJson.read(mapping),
                keep,
                new Actor(null, "Awa Diagne")));
    }

    FileImport confirm(UUID importId, String mapping, boolean keep) {
        scope.run(tenant, () -> confirmImport.confirm(importId, WantedJson.read(mapping), keep));
        return await(importId);
    }

    List<Rejects.Reject> rejects(FileImport of) {
        return call(() -> rejects.page(of.importId(), 0, 1_000));
    }

    <T> T inside(java.util.concurrent.Callable<T> work) {
        return call(work);
    }

    long count(String sql) {
        return call(() ->
                transaction.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }

    FileImport await(UUID id) {
        long giveUp = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < giveUp) {
            FileImport now = call(() -> imports.byId(id));
            if (now.isOver()) {
                return now;
            }
            pause();
        }
        throw new AssertionError("the import does not end: " + call(() -> imports.byId(id)));
    }

    private <T> T call(java.util.concurrent.Callable<T> work) {
        try {
            return scope.call(tenant, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.encaisse.bench;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.Encaisse;
import org.encaisse.identity.Structures;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Desk;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole desk, started on the bench's server, and the one tenant that works there. */
final class Application implements AutoCloseable {

    static final String PERSON = "bench@essai.example";

    private final Server server;
    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final TenantId tenant;
    private final UUID entity;

    interface Call<T> {
        T call() throws Exception;
    }

    private Application(Server server, Path folder, ConfigurableApplicationContext context) {
        this.server = server;
        this.folder = folder;
        this.context = context;
        this.tenant = bean(Tenants.class).all().stream()
                .findFirst()
                .map(ref -> ref.id())
                .orElseGet(this::open);
        this.entity = in(() -> bean(Structures.class).main().entityId());
    }

    static Application start(Server server, Path folder, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "--spring.datasource.url=" + server.url() + "?ApplicationName=encaisse&reWriteBatchedInserts=true",
                "--spring.datasource.username=" + server.app().user(),
                "--spring.datasource.password=" + server.app().password(),
                "--spring.flyway.user=" + server.ownerLogin().user(),
                "--spring.flyway.password=" + server.ownerLogin().password(),
                "--encaisse.data=" + folder,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--db-scheduler.polling-interval=100ms",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        properties.addAll(List.of(more));
        return new Application(
                server, folder, SpringApplication.run(Encaisse.class, properties.toArray(String[]::new)));
    }

    private TenantId open() {
        return bean(Desk.class).inParis("Banc d’essai").tenant();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TenantId tenant() {
        return tenant;
    }

    UUID entity() {
        return entity;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** As the tenant. */
    <T> T in(Call<T> work) {
        try {
            return bean(TenantScope.class).call(tenant, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does it once more, leaving the plans of all its queries in {@code target/bench/<name>.txt}. */
    void explained(String name, Call<?> work) throws Exception {
        long from = server.beginExplaining();
        freshConnections();
        in(work);
        server.endExplaining(from, folder.resolve(name + ".txt"));
        freshConnections();
    }

    private void freshConnections() throws InterruptedException {
        HikariPoolMXBean pool = bean(HikariDataSource.class).getHikariPoolMXBean();
        pool.softEvictConnections();
        Thread.sleep(200);
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.encaisse.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.encaisse.platform.files.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** One data folder lives through everything that happens to a real one; unpacking and initdb are paid once. */
@Isolated("starts and kills servers of its own")
@TestMethodOrder(OrderAnnotation.class)
class EmbeddedPostgresTest {

    private static final Path DATA = Path.of("target", "embedded-postgres-test").toAbsolutePath();

    @BeforeAll
    static void from_nothing() throws IOException {
        stopWhatAnInterruptedRunLeft();
        deleteAllButBinaries();
    }

    @AfterAll
    static void leave_nothing_running() throws IOException {
        stopWhatAnInterruptedRunLeft();
    }

    @Test
    @Order(1)
    void a_first_start_makes_a_durable_cluster_with_random_passwords_only_its_owner_can_read() throws Exception {
        Files.createDirectories(DATA.resolve("postgres.unfinished/half-done"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DATA, Durability.DURABLE)) {
            assertThat(answer(server, "show fsync")).isEqualTo("on");
            assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(server, "select current_user")).isEqualTo(Login.OWNER);
            execute(
                    server,
                    "create schema kept",
                    "create table kept.thing (n int)",
                    "insert into kept.thing values (1)");
            assertThatThrownBy(() -> server.connect(new Login(Login.OWNER, "guess"), EmbeddedPostgres.DATABASE))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> answerAs(server, server.logins().app(), "select n from kept.thing"))
                    .hasMessageContaining("permission denied");
        }
        if (!Machine.isWindows()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve("postgres.passwords"))))
                    .isEqualTo("rw-------");
        }
        assertThat(new LeftoverServers(DATA.resolve("bin").toRealPath()).alive())
                .isEmpty();
    }

    @Test
    @Order(2)
    void a_restart_keeps_the_data_and_a_second_program_on_the_same_folder_is_refused_by_path_and_process()
            throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DATA, Durability.DURABLE)) {
            assertThat(answer(server, "select n from kept.thing")).isEqualTo("1");

            assertThatThrownBy(() -> EmbeddedPostgres.start(DATA, Durability.DURABLE))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContainingAll(
                            DATA.toString(),
                            "process " + ProcessHandle.current().pid());
            assertThat(answer(server, "select n from kept.thing")).isEqualTo("1");
        }
    }

    @Test
    @Order(3)
    void a_server_left_by_a_killed_program_is_stopped_and_every_answered_commit_is_there() throws Exception {
        Process program = otherProgram();
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(DATA, Durability.DURABLE))
                    .hasMessageContainingAll(DATA.toString(), "process " + program.pid());
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
        assertThat(new LeftoverServers(DATA.resolve("bin").toRealPath()).alive())
                .isNotEmpty();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(DATA, Durability.DURABLE)) {
            assertThat(answer(server, "select max(n) from kept.thing")).isEqualTo("2");
        }
    }

    @Test
    @Order(4)
    void a_postmaster_file_left_by_a_power_cut_is_not_believed() throws Exception {
        Path stale = DATA.resolve("postgres/postmaster.pid");
        Files.writeString(stale, ProcessHandle.current().pid() + "\n" + DATA + "\n1\n5432\n\n127.0.0.1\n");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(DATA, Durability.DURABLE)) {
            assertThat(answer(server, "select count(*) from kept.thing")).isEqualTo("2");
        }
    }

    @Test
    @Order(5)
    void data_of_another_major_version_are_refused_in_words() throws Exception {
        Path version = DATA.resolve("postgres/PG_VERSION");
        String kept = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(DATA, Durability.DURABLE))
                    .hasMessageContainingAll("PostgreSQL 17", "this build carries 18");
        } finally {
            Files.writeString(version, kept);
        }
    }

    @Test
    @Order(6)
    void settings_that_would_lose_data_in_a_power_cut_are_refused() throws Exception {
        Path own = DATA.resolve("postgres/postgresql.auto.conf");
        String kept = Files.readString(own);
        Files.writeString(own, kept + "\nfsync = off\n");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(DATA, Durability.DURABLE))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("fsync = off");
        } finally {
            Files.writeString(own, kept);
        }
        assertThat(new LeftoverServers(DATA.resolve("bin").toRealPath()).alive())
                .isEmpty();
    }

    @Test
    @Order(7)
    void passwords_that_went_away_are_asked_for_by_path() throws Exception {
        Path passwords = DATA.resolve("postgres.passwords");
        Path aside = Files.move(passwords, DATA.resolve("passwords.aside"));
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(DATA, Durability.DURABLE))
                    .hasMessageContaining(passwords.toString());
        } finally {
            Files.move(aside, passwords);
        }
    }

    @Test
    @Order(8)
    void with_no_server_named_the_pool_is_the_application_s_and_closes_before_the_server_stops() throws Exception {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class))
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class, NamedServerConfiguration.class)
                .withBean(DataFolder.class, () -> new DataFolder(DATA))
                .run(context -> {
                    JdbcClient jdbc = context.getBean(JdbcClient.class);
                    assertThat(jdbc.sql("select current_user")
                                    .query(String.class)
                                    .single())
                            .isEqualTo(Login.APP);
                    assertThat(context.getBean(DatabaseOrigin.class).embedded()).isTrue();
                    assertThat(context.getBean(FlywayConnectionDetails.class).getUsername())
                            .isEqualTo(Login.OWNER);
                    assertThat(List.of(((ConfigurableApplicationContext) context)
                                    .getBeanFactory()
                                    .getDependentBeans("embeddedPostgres")))
                            .contains("applicationConnection");
                    assertThat(List.of(((ConfigurableApplicationContext) context)
                                    .getBeanFactory()
                                    .getDependentBeans("applicationConnection")))
                            .contains("dataSource");
                });
        assertThat(new LeftoverServers(DATA.resolve("bin").toRealPath()).alive())
                .isEmpty();
    }

    /** A program of its own that starts the server, commits a row and waits to be killed. */
    public static void main(String[] args) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), Durability.DURABLE);
        execute(server, "insert into kept.thing values (2)");
        System.out.println("committed");
        Thread.sleep(TimeUnit.MINUTES.toMillis(2));
    }

    private static Process otherProgram() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedPostgresTest.class.getName(),
                        DATA.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = program.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals("committed")) {
            line = lines.readLine();
        }
        assertThat(line).as("the other program started").isEqualTo("committed");
        return program;
    }

    private static String answer(EmbeddedPostgres server, String query) throws SQLException {
        return answerAs(server, server.logins().owner(), query);
    }

    private static String answerAs(EmbeddedPostgres server, Login login, String query) throws SQLException {
        try (Connection connection = server.connect(login, EmbeddedPostgres.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "no row";
        }
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = server.connect(server.logins().owner(), EmbeddedPostgres.DATABASE);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    private static void stopWhatAnInterruptedRunLeft() throws IOException {
        Path bin = DATA.resolve("bin");
        if (Files.exists(bin)) {
            new LeftoverServers(bin.toRealPath()).stop(Commands.loggingTo(DATA.resolve("postgres.log")));
        }
    }

    private static void deleteAllButBinaries() throws IOException {
        FileSystemUtils.deleteRecursively(DATA.resolve("postgres"));
        Files.deleteIfExists(DATA.resolve("postgres.passwords"));
    }
}

package org.encaisse.correspondence.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.PrintLetter;
import org.encaisse.correspondence.RenderLetter;
import org.encaisse.correspondence.Reservation;
import org.encaisse.correspondence.SendingGate;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.correspondence.SmsProviders;
import org.encaisse.correspondence.TellSettled;
import org.encaisse.correspondence.Templates;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Structures;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.mail.FolderTransport;
import org.encaisse.platform.mail.MailTransport;
import org.encaisse.platform.mail.RudeServer;
import org.encaisse.platform.mail.SmtpTransport;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A message leaves once, whatever the server does and whenever the process dies. */
@Isolated("stops the sending desk of the application that all share")
@EncaisseTest
class SendingTest {

    @TempDir
    Path flights;

    @Autowired
    ApplicationContext context;

    @Autowired
    Outbox outbox;

    @Autowired
    Archive archive;

    @Autowired
    SettleByHand byHand;

    @Autowired
    SettleMessages settle;

    @Autowired
    RecoverSending recover;

    @Autowired
    BusinessClock clock;

    @Autowired
    TenantScope scope;

    private final Breaker breaker = new Breaker();
    private final Map<UUID, Composition> answers = new ConcurrentHashMap<>();
    private final Set<UUID> breaks = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean togetherBreaks = new AtomicBoolean();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger allowance = new AtomicInteger(Integer.MAX_VALUE);
    private RudeServer server;
    private TenantId tenant;
    private UUID entity = Ids.next();
    private UUID customer = Ids.next();
    private PrepareMessages prepare;

    /** The process is killed here: no finally of ours may run after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() throws Exception {
        context.getBean(Workers.class).stop();
        server = new RudeServer();
        tenant = context.getBean(OpenTenant.class)
                .open(new NewOrganisation(
                        "NEST",
                        "XOF",
                        "Africa/Dakar",
                        "SN",
                        "fr",
                        false,
                        new NewPerson(
                                "Awa",
                                UUID.randomUUID() + "@nest.test",
                                null,
                                Set.of(Role.ADMINISTRATOR),
                                "fr",
                                null)));
        scope.run(tenant, () -> {
            entity = context.getBean(Structures.class).main().entityId();
            context.getBean(Templates.class)
                    .publish("T1", "fr", "Essai", "Compte {{client.code}}", "Bonjour {{contact.nom}}", Actor.SYSTEM);
            customer = context.getBean(RecordCustomer.class)
                    .record(CustomerEntry.named(entity, "G-1", "Garant"), Actor.SYSTEM)
                    .value()
                    .customerId();
        });
        prepare = prepare(settle);
    }

    private PrepareMessages prepare(SettleMessages recording) {
        return proxied(new PrepareMessages(
                context.getBean(JdbcClient.class),
                context.getBean(KeepOutgoing.class),
                scope,
                clock,
                context.getBean(Organisation.class),
                context.getBean(Structures.class),
                List.of(new Composer()),
                List.of(today -> new SendingGate.Allowance(left(), null)),
                context.getBean(RenderLetter.class),
                context.getBean(PrintLetter.class),
                context.getBean(SmsProviders.class),
                context.getBean(Envelopes.class),
                recording,
                context.getBean(ReadOnce.class)));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        context.getBean(Workers.class).start();
    }

    @Test
    void a_message_is_archived_byte_for_byte_and_sent_once() throws Exception {
        UUID id = reserve(1).getFirst();
        assertThat(turn(smtp())).isTrue();
        assertThat(line(id).state()).isEqualTo(MessageState.SENT);
        assertThat(line(id).subject()).isEqualTo("Compte G-1");
        Archive.Archived archived = scope.call(tenant, () -> archive.of(id)).orElseThrow();
        assertThat(server.taken).containsExactly(new String(archived.content(), StandardCharsets.UTF_8));
        assertThat(archived.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(archived.content())));
        assertThat(server.taken.getFirst()).contains("Message-ID: <" + id + "@");
        assertThat(turn(smtp())).isFalse();
        assertThat(server.taken).hasSize(1);
    }

    @Test
    void what_is_no_longer_owed_does_not_leave_and_says_why() throws Exception {
        List<UUID> ids = reserve(5);
        answers.put(ids.get(0), new Composition.NoLonger("paid"));
        answers.put(ids.get(1), new Composition.Impossible("no-address"));
        answers.put(ids.get(2), new Composition.NotNow("night", clock.now().plusSeconds(3600)));
        answers.put(ids.get(3), letter("T1", Map.of()));
        turn(smtp());
        turn(smtp());
        assertThat(line(ids.get(0))).satisfies(m -> assertThat(m.state()).isEqualTo(MessageState.DROPPED));
        assertThat(line(ids.get(0)).reason()).isEqualTo("paid");
        assertThat(line(ids.get(1)).state()).isEqualTo(MessageState.FAILED);
        assertThat(line(ids.get(2)).state()).isEqualTo(MessageState.RESERVED);
        assertThat(line(ids.get(2)).reason()).isEqualTo("night");
        assertThat(line(ids.get(3)).state()).isEqualTo(MessageState.FAILED);
        assertThat(line(ids.get(3)).reason()).isEqualTo("correspondence.empty-variable | client.code");
        assertThat(line(ids.get(4)).state()).isEqualTo(MessageState.SENT);
        assertThat(server.taken).hasSize(1);
    }

    /** Now at this desk: another one's calendar may be ahead. */
    private Instant here() throws Exception {
        return scope.call(tenant, clock::now);
    }

    @Test
    void a_server_that_refuses_for_now_is_asked_again_later_and_one_that_refuses_for_good_is_not() throws Exception {
        UUID later = reserve(1).getFirst();
        server.atRecipient("452 mailbox full");
        turn(smtp());
        assertThat(line(later).state()).isEqualTo(MessageState.RESERVED);
        assertThat(line(later).reason()).isEqualTo("452 mailbox full");
        assertThat(line(later).nextAttemptAt()).isAfter(here().plusSeconds(20));
        UUID never = reserve(1).getFirst();
        server.atRecipient("550 unknown");
        turn(smtp());
        assertThat(line(never).state()).isEqualTo(MessageState.FAILED);
        assertThat(line(never).reason()).isEqualTo("550 unknown");
        server.atRecipient("250 ok");
        scope.run(tenant, () -> byHand.tryAgain(never, new Actor(null, "Awa")));
        turn(smtp());
        assertThat(line(never).state()).isEqualTo(MessageState.SENT);
        assertThat(line(never).attempts()).isEqualTo(2);
    }

    @Test
    void silence_after_the_content_waits_for_a_person_and_is_never_repeated() throws Exception {
        server.atEnd(RudeServer.SILENT).takesInSilence();
        UUID id = reserve(1).getFirst();
        turn(smtp());
        assertThat(line(id).state()).isEqualTo(MessageState.AMBIGUOUS);
        server.atEnd("250 taken");
        turn(smtp());
        assertThat(server.taken).hasSize(1);
        scope.run(tenant, () -> byHand.arrived(id, new Actor(null, "Awa")));
        assertThat(line(id).state()).isEqualTo(MessageState.SENT);
        assertThatThrownBy(() -> scope.run(tenant, () -> byHand.sendAgain(id, Actor.SYSTEM)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_unreachable_server_is_left_alone_for_a_while_and_nothing_is_lost() throws Exception {
        List<UUID> ids = reserve(3);
        int port = server.port();
        server.close();
        turn(to(port));
        assertThat(ids).allSatisfy(id -> assertThat(line(id).state()).isEqualTo(MessageState.RESERVED));
        assertThat(breaker.why()).isNotNull();
        assertThat(turn(to(port))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepared", "begun", "answered", "handed", "settled"})
    void killed_at_any_place_each_message_arrives_once_or_is_shown_as_unsure(String place) throws Exception {
        List<UUID> ids = reserve(6);
        AtomicInteger passes = new AtomicInteger();
        int fatal = place.equals("begun") || place.equals("answered") ? 3 : 2;
        Worker.Seams plug = where -> {
            if (where.equals(place) && passes.incrementAndGet() == fatal) {
                throw new Killed();
            }
        };
        assertThatThrownBy(() -> turn("dead-1", smtp(), plug)).isInstanceOf(Killed.class);
        int recovered = scope.call(tenant, () -> recover.afterDeath(flights, smtp()));
        assertThat(recovered).isBetween(0, 6);
        turn(smtp());
        turn(smtp());
        long unsure = ids.stream()
                .filter(id -> line(id).state() == MessageState.AMBIGUOUS)
                .count();
        assertThat(unsure).isLessThanOrEqualTo(place.equals("begun") || place.equals("answered") ? 1 : 0);
        for (UUID id : ids) {
            long arrived = server.taken.stream()
                    .filter(mail -> mail.contains(id.toString()))
                    .count();
            if (line(id).state() == MessageState.AMBIGUOUS) {
                assertThat(arrived).isLessThanOrEqualTo(1);
            } else {
                assertThat(line(id).state()).isEqualTo(MessageState.SENT);
                assertThat(arrived).isEqualTo(1);
            }
        }
    }

    @Test
    void without_a_flight_log_that_can_be_believed_everything_in_flight_is_unsure() throws Exception {
        List<UUID> ids = reserve(1);
        assertThatThrownBy(() -> turn("dead-2", smtp(), at("answered"))).isInstanceOf(Killed.class);
        scope.call(tenant, () -> recover.afterDeath(flights.resolve("elsewhere"), smtp()));
        assertThat(line(ids.getFirst()).state()).isEqualTo(MessageState.AMBIGUOUS);
    }

    @Test
    void a_folder_is_simply_written_again_after_a_crash(@TempDir Path folder) throws Exception {
        UUID id = reserve(1).getFirst();
        FolderTransport transport = new FolderTransport(folder);
        assertThatThrownBy(() -> turn("dead-3", transport, at("begun"))).isInstanceOf(Killed.class);
        scope.call(tenant, () -> recover.afterDeath(flights, transport));
        assertThat(line(id).state()).isEqualTo(MessageState.SENT);
        Archive.Archived archived = scope.call(tenant, () -> archive.of(id)).orElseThrow();
        assertThat(transport.fileOf("<" + id + "@x>")).hasBinaryContent(archived.content());
    }

    @Test
    void several_workers_share_the_work_and_no_message_is_sent_twice() throws Exception {
        List<UUID> ids = reserve(120);
        try (var desks = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> turns = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "desk-" + i;
                turns.add(() -> turn(name, smtp(), Worker.Seams.NONE));
            }
            for (var turn : desks.invokeAll(turns)) {
                turn.get();
            }
        }
        turn(smtp());
        Map<String, Integer> arrived = new HashMap<>();
        server.taken.forEach(mail -> arrived.merge(
                mail.lines().filter(l -> l.startsWith("Message-ID")).findFirst().orElseThrow(), 1, Integer::sum));
        assertThat(arrived)
                .hasSize(ids.size())
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(scope.call(tenant, outbox::countByState)).containsExactly(Map.entry(MessageState.SENT, 120L));
    }

    @Test
    void a_shut_gate_holds_everything_back_and_a_limit_is_kept_to_the_message() throws Exception {
        reserve(10);
        allowance.set(0);
        turn(smtp());
        assertThat(server.taken).isEmpty();
        allowance.set(4);
        try (var desks = Executors.newFixedThreadPool(3)) {
            for (var turn : desks.invokeAll(List.<Callable<Boolean>>of(
                    () -> turn("a", smtp(), Worker.Seams.NONE), () -> turn("b", smtp(), Worker.Seams.NONE)))) {
                turn.get();
            }
        }
        assertThat(server.taken).hasSize(4);
    }

    @Test
    void what_left_stays_owed_until_it_is_recorded_and_does_not_hold_back_the_others() throws Exception {
        List<UUID> ids = reserve(3);
        UUID stubborn = ids.get(1);
        AtomicBoolean broken = new AtomicBoolean(true);
        SettleMessages recording =
                proxied(new SettleMessages(context.getBean(JdbcTemplate.class), scope, clock, new TellSettled(event -> {
                    if (broken.get()
                            && event instanceof MessageSettled it
                            && it.messageId().equals(stubborn)) {
                        throw new IllegalStateException("whoever listens breaks down");
                    }
                })));
        MailTransport.Line line = smtp().line();
        Worker worker = new Worker(
                "owing",
                prepare(recording),
                recording,
                line,
                FlightLog.open(flights, "owing"),
                breaker,
                clock,
                where -> {});
        assertThatThrownBy(() -> scope.call(tenant, () -> worker.turn(100, () -> false)))
                .isInstanceOf(IllegalStateException.class);

        scope.run(tenant, worker::settleOneByOne);
        assertThat(worker.owes()).isTrue();
        assertThat(line(stubborn).state()).isEqualTo(MessageState.SENDING);
        assertThat(flights.resolve("owing.log")).isNotEmptyFile();

        broken.set(false);
        scope.run(tenant, worker::settleOneByOne);
        assertThat(worker.owes()).isFalse();
        assertThat(line(stubborn).state()).isEqualTo(MessageState.SENT);
        worker.close();
        turn(smtp());
        assertThat(server.taken).hasSize(3);
    }

    @Test
    void a_message_that_breaks_down_is_set_aside_alone_and_its_neighbours_of_the_handful_leave() throws Exception {
        List<UUID> ids = reserve(12);
        breaks.add(ids.get(7));

        turn(smtp());

        assertThat(server.taken).hasSize(11);
        assertThat(line(ids.get(7)).state()).isEqualTo(MessageState.RESERVED);
        assertThat(line(ids.get(7)).reason()).startsWith("correspondence.breakdown");
    }

    @Test
    void a_handful_that_cannot_be_read_together_is_written_one_by_one() throws Exception {
        List<UUID> ids = reserve(12);
        togetherBreaks.set(true);

        turn(smtp());

        assertThat(server.taken).hasSize(12);
        assertThat(together.get()).isPositive();
        assertThat(ids).allSatisfy(id -> assertThat(line(id).state()).isEqualTo(MessageState.SENT));
    }

    @Test
    void a_demonstration_never_mails_by_the_real_server() throws Exception {
        TenantId demo = context.getBean(OpenTenant.class)
                .open(new NewOrganisation(
                        "Démonstration",
                        "EUR",
                        "Europe/Paris",
                        "FR",
                        "fr",
                        true,
                        new NewPerson(
                                "Léa",
                                UUID.randomUUID() + "@demo.test",
                                null,
                                Set.of(Role.ADMINISTRATOR),
                                "fr",
                                null)));
        try {
            tenant = demo;
            scope.run(demo, () -> {
                entity = context.getBean(Structures.class).main().entityId();
                customer = context.getBean(RecordCustomer.class)
                        .record(CustomerEntry.named(entity, "G-1", "Garant"), Actor.SYSTEM)
                        .value()
                        .customerId();
            });
            reserve(1);
            Instant soon = clock.now().plusSeconds(60);
            assertThat(mailOf(new MockEnvironment()).at(soon)).contains(demo);
            assertThat(mailOf(new MockEnvironment().withProperty("spring.mail.host", "mail.example"))
                            .at(soon))
                    .doesNotContain(demo);
        } finally {
            context.getBean(JdbcClient.class)
                    .sql("select demo.remove()")
                    .query(Integer.class)
                    .single();
        }
    }

    private TenantsWithMail mailOf(MockEnvironment environment) {
        return new TenantsWithMail(
                context.getBean(JdbcClient.class),
                context.getBean(Tenants.class),
                scope,
                context.getBean(TransactionTemplate.class),
                environment);
    }

    @Test
    void one_tenant_never_sees_the_other_ones_mail() throws Exception {
        UUID id = reserve(1).getFirst();
        TenantId other = context.getBean(OpenTenant.class)
                .open(new NewOrganisation(
                        "Autre",
                        "EUR",
                        "Europe/Paris",
                        "FR",
                        "fr",
                        false,
                        new NewPerson(
                                "Léa",
                                UUID.randomUUID() + "@autre.test",
                                null,
                                Set.of(Role.ADMINISTRATOR),
                                "fr",
                                null)));
        assertThat(scope.call(other, () -> outbox.byId(id))).isEmpty();
        assertThat(scope.call(other, () -> archive.of(id))).isEmpty();
        assertThat(context.getBean(TenantsWithMail.class).at(clock.now().plusSeconds(60)))
                .contains(tenant)
                .doesNotContain(other);
    }

    /** The day's limit, counted as a real gate would: what left or is leaving. */
    private int left() {
        if (allowance.get() == Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        long gone = outbox.countByState().entrySet().stream()
                .filter(e -> Set.of(MessageState.SENT, MessageState.SENDING, MessageState.AMBIGUOUS)
                        .contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return (int) Math.max(0, allowance.get() - gone);
    }

    private List<UUID> reserve(int messages) throws Exception {
        List<Reservation> all = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            all.add(new Reservation(
                    Ids.next(),
                    entity,
                    customer,
                    "essai",
                    "fr",
                    Currency.getInstance("XOF"),
                    "T1",
                    LocalDate.of(2026, 11, 21),
                    null,
                    "Fatou",
                    "fatou@garant.test"));
        }
        assertThat(scope.call(tenant, () -> outbox.reserveAll(all))).isEqualTo(messages);
        assertThat(scope.call(tenant, () -> outbox.reserveAll(all))).isZero();
        return all.stream().map(Reservation::messageId).toList();
    }

    private boolean turn(MailTransport transport) throws Exception {
        return turn("alive-" + UUID.randomUUID(), transport, Worker.Seams.NONE);
    }

    private boolean turn(String name, MailTransport transport, Worker.Seams seams) throws Exception {
        MailTransport.Line line = transport.line();
        Worker worker = new Worker(name, prepare, settle, line, FlightLog.open(flights, name), breaker, clock, seams);
        try {
            return scope.call(tenant, () -> worker.turn(100, () -> false));
        } finally {
            line.close();
        }
    }

    private static Worker.Seams at(String place) {
        return where -> {
            if (where.equals(place)) {
                throw new Killed();
            }
        };
    }

    private MessageLine line(UUID id) {
        try {
            return scope.call(tenant, () -> outbox.byId(id)).orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MailTransport smtp() {
        return to(server.port());
    }

    private static MailTransport to(int port) {
        MailProperties properties = new MailProperties();
        properties.setHost("127.0.0.1");
        properties.setPort(port);
        properties.getProperties().put("mail.smtp.timeout", "2000");
        properties.getProperties().put("mail.smtp.localhost", "desk.test");
        return new SmtpTransport(properties);
    }

    private Letter letter(String template, Map<String, Object> variables) {
        return new Letter(
                entity, "fr", "Fatou", "fatou@garant.test", List.of(), null, template, variables, null, List.of());
    }

    private final class Composer implements MessageComposer {

        @Override
        public String purpose() {
            return "essai";
        }

        @Override
        public void readAhead(Collection<PendingMessage> messages, LocalDate today) {
            together.incrementAndGet();
            if (togetherBreaks.get()) {
                throw new IllegalStateException("something among them cannot be read");
            }
        }

        @Override
        public Composition compose(PendingMessage message, LocalDate today) {
            if (breaks.contains(message.messageId())) {
                throw new IllegalStateException("this one cannot be written");
            }
            Composition answer = answers.get(message.messageId());
            return answer == null ? letter("T1", Map.of("client.code", "G-1")) : answer;
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T proxied(T bean) {
        return (T) context.getAutowireCapableBeanFactory()
                .initializeBean(bean, bean.getClass().getName());
    }
}

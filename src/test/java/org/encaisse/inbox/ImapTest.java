package org.encaisse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.UUID;
import org.encaisse.correspondence.MessageState;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.testing.Browser;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail is fetched by IMAP: each once, in order, and nothing is touched there. */
@EncaisseTest
class ImapTest {

    private static final String SECRET = "tres-secret-42";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private Arrivals desk;
    private GreenMailUser mailbox;
    private UUID dupont;
    private UUID reminder;

    @BeforeEach
    void open() {
        server.start();
        mailbox = server.setUser("relances@nest.example", "relances", SECRET);
        desk = new Arrivals(context);
        dupont = desk.customer("C-1", "Dupont", "compta@dupont.example");
        reminder = desk.sent(dupont, "compta@dupont.example");
        keep(SECRET);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void what_is_new_is_fetched_once_and_stays_unread_there() throws Exception {
        deliver(Post.notice("compta@dupont.example", "5.1.1", "550 5.1.1 User unknown", reminder));
        deliver(Post.answer("compta@dupont.example", "Bonjour", "", "Bonjour"));
        desk.read();
        assertThat(desk.all()).hasSize(2);
        assertThat(desk.stateOf(reminder)).isEqualTo(MessageState.BOUNCED);

        deliver(Post.answer("compta@dupont.example", "Encore", "", "Bonsoir"));
        desk.read();
        desk.read();

        assertThat(desk.all()).hasSize(3).allMatch(mail -> dupont.equals(mail.customerId()));
        assertThat(desk.count("inbox.mailbox where last_uid > 0 and trouble is null"))
                .isEqualTo(1);
        assertThat(server.getManagers().getImapHostManager().getInbox(mailbox).getMessages())
                .hasSize(3)
                .noneMatch(mail -> mail.getFlags().contains(jakarta.mail.Flags.Flag.SEEN));
    }

    @Test
    void numbers_that_begin_anew_lose_nothing_and_double_nothing() throws Exception {
        deliver(Post.answer("compta@dupont.example", "Bonjour", "", "Bonjour"));
        desk.read();
        desk.here(() -> {
            context.getBean(Mailboxes.class).readUpTo(4711, 4711); // another time's numbers
            return null;
        });
        deliver(Post.answer("compta@dupont.example", "Encore", "", "Bonsoir"));

        desk.read();

        assertThat(desk.all()).hasSize(2);
    }

    @Test
    void a_wrong_password_is_told_and_the_right_one_never_shown() {
        keep("faux");
        assertThatThrownBy(
                        () -> desk.here(() -> context.getBean(ReadMailbox.class).tryOut()))
                .hasRootCauseInstanceOf(Refused.class);
        desk.here(() -> context.getBean(ReadMailbox.class).readNow());
        assertThat(desk.here(() -> context.getBean(Mailboxes.class).current().trouble()))
                .isNotNull()
                .doesNotContain("faux");

        keep(SECRET);
        assertThat(desk.here(() -> context.getBean(ReadMailbox.class).tryOut())).isZero();
        Browser admin = new Browser(port);
        admin.signIn(desk.desk.administrator(), org.encaisse.testing.Desk.PASSWORD);
        assertThat(admin.get("/settings/mailbox").body()).contains("127.0.0.1").doesNotContain(SECRET);
        assertThat(context.getBean(JdbcClient.class)).isNotNull();
        assertThat(desk.texts("select encode(secret, 'escape') from inbox.mailbox")
                        .getFirst())
                .doesNotContain(SECRET);
    }

    @Test
    void the_password_goes_to_the_server_it_was_given_for_and_nowhere_else() {
        desk.here(() -> {
            context.getBean(Mailboxes.class).keep(settings("localhost", Mailbox.Security.NONE), "");
            return null;
        });

        assertThat(desk.here(() -> context.getBean(Mailboxes.class).current().hasPassword()))
                .isFalse();
        assertThatThrownBy(() -> desk.here(() -> {
                    context.getBean(Mailboxes.class).keep(settings("imap.client.example", Mailbox.Security.NONE), "x");
                    return null;
                }))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.here(() -> {
                    context.getBean(Mailboxes.class).keep(settings("169.254.169.254", Mailbox.Security.TLS), "x");
                    return null;
                }))
                .hasRootCauseInstanceOf(Refused.class);
    }

    private void keep(String password) {
        desk.here(() -> {
            context.getBean(Mailboxes.class).keep(settings("127.0.0.1", Mailbox.Security.NONE), password);
            return null;
        });
    }

    private MailboxSettings settings(String host, Mailbox.Security security) {
        return new MailboxSettings(
                Mailbox.Source.IMAP, host, server.getImap().getPort(), security, "relances", "INBOX", 5);
    }

    private void deliver(byte[] mail) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }
}

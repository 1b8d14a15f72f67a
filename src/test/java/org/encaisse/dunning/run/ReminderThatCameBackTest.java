package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.encaisse.inbox.Post;
import org.encaisse.inbox.ReadMailbox;
import org.encaisse.platform.files.DataFolder;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A reminder that came back was not received: its step is open again once there is another way to reach the customer. */
@EncaisseTest
class ReminderThatCameBackTest {

    @Autowired
    ApplicationContext app;

    @Test
    void the_step_is_undone_and_the_customer_s_address_asked_for_once() throws Exception {
        Portfolio dupont = new Portfolio(app);
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.SEND);
        dupont.awaitOutbox();
        assertThat(dupont.actions()).containsExactly("F-1 P1 done");

        Path folder = app.getBean(DataFolder.class).resolve("inbox").resolve(dupont.tenant.toString());
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("retour.eml"),
                Post.notice("compta@acme.test", "5.1.1", "550 5.1.1 User unknown", dupont.onlyMessage("dunning")));
        dupont.in(() -> app.getBean(ReadMailbox.class).readNow());

        assertThat(dupont.actions()).containsExactly("F-1 P1 failed");
        assertThat(dupont.tasks()).singleElement().asString().startsWith("dunning.recover-contact ");
        assertThat(dupont.journal("inbox.returned")).hasSize(1);
    }
}

package org.encaisse.inbox.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.encaisse.inbox.mail.ParseMail;
import org.encaisse.inbox.mail.SplitMbox;
import org.encaisse.inbox.reply.AutomaticReply;
import org.encaisse.inbox.reply.RecogniseAutomatic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the recogniser against a folder of real notices that is not ours to publish: {@code
 * -Dencaisse.bounces=/path/to/folder} with {@code labels.tsv} (file, recipient, status, reply, reason, hard) and a
 * sub-folder {@code not} of mails that are no notices.
 */
@EnabledIfSystemProperty(named = "encaisse.bounces", matches = ".+")
class LabelledBouncesTest {

    private final Path folder = Path.of(System.getProperty("encaisse.bounces", "."));

    private record Label(String file, int recipient, String status, String reply, String reason, boolean hard) {}

    @Test
    void at_least_95_in_100_recipients_are_recognised_as_labelled() throws IOException {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int hard = 0;
        int status = 0;
        List<Label> labels = labels();
        for (Label label : labels) {
            if (label.reason().equals("vacation")) {
                if (isAbsence(folder.resolve(label.file()))) {
                    right++;
                    hard++;
                    status++;
                } else {
                    wrong.add(label + " is no absence");
                }
                continue;
            }
            List<BouncedRecipient> found = recipients(folder.resolve(label.file()));
            if (found.isEmpty() && label.reason().equals("suspend") && isGone(folder.resolve(label.file()))) {
                right++;
                hard++;
                continue;
            }
            if (found.size() < label.recipient()) {
                wrong.add(label + " not found");
                continue;
            }
            BouncedRecipient one = found.get(label.recipient() - 1);
            hard += one.cause().deadAddress() == label.hard() ? 1 : 0;
            status += label.status().equals(one.status() == null ? "" : one.status()) ? 1 : 0;
            if (one.cause().code().replace("-", "").equals(label.reason())) {
                right++;
            } else {
                wrong.add(label.file() + " " + label.recipient() + ": " + label.reason() + " taken for " + one);
            }
        }
        System.out.printf(
                "%d of %d causes, %d hard or not, %d status codes; wrong:%n", right, labels.size(), hard, status);
        wrong.forEach(System.out::println);
        assertThat(right * 100).isGreaterThanOrEqualTo(labels.size() * 95);
    }

    @Test
    void what_is_no_notice_is_never_taken_for_one() throws IOException {
        for (Path file : files(folder.resolve("not"))) {
            assertThat(recipients(file)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void no_file_stops_the_reading() throws IOException {
        Map<BounceCause, Integer> causes = new LinkedHashMap<>();
        List<String> nothing = new ArrayList<>();
        List<Path> all = files(folder);
        for (Path file : all) {
            List<BouncedRecipient> found = recipients(file);
            found.forEach(one -> causes.merge(one.cause(), 1, Integer::sum));
            if (found.isEmpty()) {
                nothing.add(file.getFileName().toString());
            }
        }
        System.out.printf(
                "%d files read, %d without a recipient: %s%n%s%n", all.size(), nothing.size(), nothing, causes);
        assertThat(all).isNotEmpty();
    }

    /** An automatic reply that says the mailbox is not in use any more counts as a suspended one. */
    private static boolean isGone(Path file) throws IOException {
        return says(file, AutomaticReply.Kind.GONE);
    }

    private static boolean isAbsence(Path file) throws IOException {
        return says(file, AutomaticReply.Kind.ABSENCE);
    }

    private static boolean says(Path file, AutomaticReply.Kind kind) throws IOException {
        return RecogniseAutomatic.of(ParseMail.of(Files.readAllBytes(file)), LocalDate.of(2020, 1, 1))
                .filter(reply -> reply.kind() == kind)
                .isPresent();
    }

    private static List<BouncedRecipient> recipients(Path file) {
        try {
            List<BouncedRecipient> found = new ArrayList<>();
            for (byte[] mail : SplitMbox.of(Files.readAllBytes(file))) {
                RecogniseBounce.of(ParseMail.of(mail)).ifPresent(notice -> found.addAll(notice.recipients()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private List<Label> labels() throws IOException {
        return Files.readAllLines(folder.resolve("labels.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cell -> new Label(
                        cell[0], Integer.parseInt(cell[1]), cell[2], cell[3], cell[4], Boolean.parseBoolean(cell[5])))
                .toList();
    }
}

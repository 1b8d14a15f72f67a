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
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.mail.SplitMbox;
import org.encaisse.inbox.reply.AuthenticationReport;
import org.encaisse.inbox.reply.AutomaticReply;
import org.encaisse.inbox.reply.Complaint;
import org.encaisse.inbox.reply.RecogniseAutomatic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the recogniser against a folder of real notices that is not ours to publish: {@code
 * -Dencaisse.bounces=/path/to/folder} with {@code labels-all.tsv} (file, recipient, status, reply, reason, hard) and a
 * sub-folder {@code not} of mails that are no notices.
 *
 * <p>A fifth of the files is kept aside: they are counted apart and what went wrong with them is not printed, so that no rule
 * is written for them.
 */
@EnabledIfSystemProperty(named = "encaisse.bounces", matches = ".+")
class LabelledBouncesTest {

    private final Path folder = Path.of(System.getProperty("encaisse.bounces", "."));

    private record Label(String file, int recipient, String status, String reply, String reason, boolean hard) {}

    /** How many recipients of a part were read as labelled. */
    private static final class Tally {
        int all;
        int causes;
        int dead;
        int status;
        int notFound;

        @Override
        public String toString() {
            return "%d recipients: %d causes (%.1f %%), %d dead or not (%.1f %%), %d status codes, %d not found"
                    .formatted(all, causes, 100.0 * causes / all, dead, 100.0 * dead / all, status, notFound);
        }
    }

    @Test
    void causes_and_dead_addresses_are_told_of_mails_that_no_rule_was_written_for() throws IOException {
        Tally seen = new Tally();
        Tally aside = new Tally();
        for (Label label : labels()) {
            boolean put = isAside(label.file());
            Tally tally = put ? aside : seen;
            Found found = found(label);
            tally.all++;
            tally.causes += isCause(label.reason(), found.reason()) ? 1 : 0;
            tally.dead += found.dead() == label.hard() ? 1 : 0;
            tally.status += found.status().equals(label.status()) ? 1 : 0;
            tally.notFound += found.reason().equals("nothing") ? 1 : 0;
            if (!put && !(isCause(label.reason(), found.reason()) && found.dead() == label.hard())) {
                System.out.printf("%s taken for %s%n", label, found);
            }
        }
        System.out.printf("seen: %s%nput aside: %s%n", seen, aside);
        assertThat((seen.causes + aside.causes) * 100).isGreaterThanOrEqualTo((seen.all + aside.all) * 80);
        assertThat((seen.dead + aside.dead) * 100).isGreaterThanOrEqualTo((seen.all + aside.all) * 92);
    }

    private static boolean isAside(String file) {
        return Math.floorMod(file.hashCode(), 5) == 0;
    }

    /** What the recogniser made of a labelled recipient. */
    private record Found(String reason, boolean dead, String status, String diagnostic) {}

    private Found found(Label label) throws IOException {
        Path file = folder.resolve(label.file());
        if (label.reason().equals("feedback")) {
            return new Found(isComplaint(file) ? "feedback" : "no complaint", false, label.status(), "");
        }
        List<BouncedRecipient> found = recipients(file);
        if (found.size() >= label.recipient()) {
            BouncedRecipient recipient = found.get(label.recipient() - 1);
            return new Found(
                    recipient.cause().code().replace("-", ""),
                    recipient.cause().deadAddress(),
                    recipient.status() == null ? "" : recipient.status(),
                    recipient.diagnostic());
        }
        if (isAbsence(file)) {
            return new Found("vacation", false, label.status(), "");
        }
        // An automatic reply that says the mailbox is not in use any more counts as a suspended one.
        return new Found(isGone(file) ? "suspend" : "nothing", false, "", "");
    }

    /** Three of the labels' words are no causes of ours: where they lie is what the desk does about them. */
    private static boolean isCause(String label, String found) {
        return switch (label) {
            case "requireptr", "badreputation" -> found.equals("blocked");
            case "onhold" -> found.equals("undefined");
            default -> found.equals(label);
        };
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

    private static boolean isComplaint(Path file) throws IOException {
        for (byte[] mail : SplitMbox.of(Files.readAllBytes(file))) {
            ParsedMail parsed = ParseMail.of(mail);
            if (Complaint.in(parsed).isPresent() || AuthenticationReport.is(parsed)) {
                return true;
            }
        }
        return false;
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
        return Files.readAllLines(folder.resolve("labels-all.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(cell -> !cell[4].equals("reason"))
                .map(cell -> new Label(
                        cell[0], Integer.parseInt(cell[1]), cell[2], cell[3], cell[4], Boolean.parseBoolean(cell[5])))
                .toList();
    }
}

package org.encaisse.casefile.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.JournalLink;
import org.encaisse.platform.web.Ui;

/** One line of the chronology as the pages write it, with what it leads to. */
public record HistoryLine(JournalLine line, List<Link> links) {

    /** The bytes that were sent, the paper, the call. */
    public record Link(String href, String label) {}

    static List<HistoryLine> of(List<JournalLine> lines, List<JournalLink> known, Ui ui) {
        List<JournalLink> ordered = known.stream()
                .sorted(Comparator.comparingInt(JournalLink::order))
                .toList();
        return lines.stream()
                .map(line -> new HistoryLine(
                        line,
                        Stream.concat(
                                        item(line, ui),
                                        ordered.stream()
                                                .flatMap(link -> link.on(line).stream()
                                                        .filter(ui::opens)
                                                        .map(href -> new Link(href, ui.t(link.key())))))
                                .toList()))
                .toList();
    }

    private static Stream<Link> item(JournalLine line, Ui ui) {
        return line.openItemId() == null
                ? Stream.empty()
                : Stream.of(new Link("/items/" + line.openItemId(), ui.t("casefile.link.item")));
    }

    public String text(Ui ui) {
        return ui.named(line.key(), line.detail());
    }

    /** The first digits of the seal: enough to compare by eye. */
    public String seal() {
        return line.hash() == null ? "" : line.hash().substring(0, 12);
    }

    public String hash() {
        return line.hash() == null ? "" : line.hash();
    }
}

package org.encaisse.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One panel of the customer page or of the invoice page, contributed as a bean by the module that serves it; it loads when
 * it is seen.
 *
 * @param order 10 open items, 20 chronology, 30 scenario and decisions, 40 contacts, 50 documents …
 * @param key the message key of its title
 * @param pattern the address that serves its content, with {@code {customer}} or {@code {invoice}} where the id goes: that says on
 *     which of the two pages it stands
 */
public record Panel(int order, String key, String pattern) {

    /** A panel as a page prints it: its title and the address of its content. */
    public record Shown(String title, String src) {

        /** Where a link jumps to: {@code panel-notes} for what {@code …/notes} answers. */
        public String id() {
            return "panel-" + src.substring(src.lastIndexOf('/') + 1);
        }
    }

    /** Those of the customer page that the reader may open, in their order. */
    public static List<Shown> ofCustomer(Stream<Panel> all, UUID customerId, Ui ui) {
        return shown(all, "{customer}", customerId, ui);
    }

    /** Those of the invoice page that the reader may open, in their order. */
    public static List<Shown> ofInvoice(Stream<Panel> all, UUID invoiceId, Ui ui) {
        return shown(all, "{invoice}", invoiceId, ui);
    }

    private static List<Shown> shown(Stream<Panel> all, String place, UUID id, Ui ui) {
        return all.filter(panel -> panel.pattern.contains(place))
                .sorted(Comparator.comparingInt(Panel::order).thenComparing(Panel::key))
                .map(panel -> new Shown(ui.t(panel.key), panel.pattern.replace(place, id.toString())))
                .filter(panel -> ui.opens(panel.src()))
                .toList();
    }
}

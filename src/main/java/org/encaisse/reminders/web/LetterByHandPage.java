package org.encaisse.reminders.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.Template;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.WriteByHand;
import org.jspecify.annotations.Nullable;

/**
 * A model is chosen, what the desk cannot know is filled in, the letter is read, and then it is sent.
 *
 * @param code of the model; empty before one is chosen
 * @param id of the message it would be
 * @param draft null before a model is chosen, or when nothing can be written
 * @param refusal why nothing can be written; empty when it can
 */
public record LetterByHandPage(
        Customer customer,
        List<Template> offered,
        String code,
        UUID id,
        Map<String, String> typed,
        WriteByHand.@Nullable Draft draft,
        String refusal) {

    /** One thing to fill in. */
    public record Blank(String name, String label, String value, boolean missing) {

        public String hint(Ui ui) {
            return missing ? ui.t("by-hand.required") : value.isBlank() ? ui.t("by-hand.optional") : "";
        }
    }

    public List<Option> choices() {
        return offered.stream()
                .map(each -> new Option(each.code(), each.code() + " · " + each.name()))
                .toList();
    }

    public String path() {
        return "/customers/" + customer.customerId() + "/writing";
    }

    public String customerPath() {
        return "/customers/" + customer.customerId();
    }

    public List<Blank> blanks(Ui ui) {
        return draft == null
                ? List.of()
                : draft.blanks().stream()
                        .map(name -> new Blank(
                                name,
                                label(ui, name),
                                typed.getOrDefault(name, ""),
                                draft.missing().contains(name)))
                        .toList();
    }

    /** What is missing that nobody can type. */
    public List<String> lacking(Ui ui) {
        return draft == null
                ? List.of()
                : draft.missing().stream()
                        .filter(name -> !draft.blanks().contains(name))
                        .map(name -> label(ui, name))
                        .toList();
    }

    private static String label(Ui ui, String name) {
        return ui.t("correspondence.variable." + name).replaceFirst("\\.$", "");
    }

    public boolean isReady() {
        return draft != null && draft.missing().isEmpty();
    }
}

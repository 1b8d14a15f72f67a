package org.encaisse.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallOutcome;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The small form of one outcome, as it is drawn.
 *
 * @param open shown at once: it was sent and could not be recorded
 */
public record OutcomeForm(
        String key, String shortcut, String label, List<Field> fields, boolean open, String note, String error) {

    /** One question. */
    public record Field(
            String name, String id, String type, String label, boolean required, String value, List<Option> options) {

        public boolean choice() {
            return type.equals("choice");
        }

        public boolean text() {
            return type.equals("text-area");
        }

        public @Nullable String inputmode() {
            return type.equals("amount") ? "decimal" : null;
        }

        public String inputType() {
            return type.equals("amount") ? "text" : type;
        }
    }

    /** @param sent what was answered before, when the form is shown again; null for a fresh one */
    static OutcomeForm of(CallOutcome outcome, CallContext context, @Nullable Map<String, String> sent, Ui ui) {
        List<Field> fields = new ArrayList<>();
        for (CallField field : outcome.fields(context)) {
            String initial = field.initial() == null ? "" : field.initial();
            String name = "a." + field.name();
            fields.add(new Field(
                    name,
                    outcome.key() + "-" + field.name(),
                    type(field.kind()),
                    ui.t("call.field." + outcome.key() + "." + field.name()),
                    field.required(),
                    sent == null ? initial : sent.getOrDefault(field.name(), ""),
                    field.options().stream()
                            .map(option -> new Option(option.value(), ui.shown(option.label())))
                            .toList()));
        }
        return new OutcomeForm(
                outcome.key(),
                String.valueOf(outcome.shortcut()),
                ui.t("call.outcome." + outcome.key()),
                fields,
                sent != null,
                sent == null ? "" : sent.getOrDefault("", ""),
                "");
    }

    OutcomeForm refused(String because) {
        return new OutcomeForm(key, shortcut, label, fields, true, note, because);
    }

    /** One key is all it takes. */
    public boolean atOnce() {
        return fields.isEmpty();
    }

    /** It has a note of its own: one is enough. */
    public boolean asksNote() {
        return fields.stream().anyMatch(field -> field.name().equals("a.note"));
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    private static String type(CallField.Kind kind) {
        return switch (kind) {
            case DATE -> "date";
            case TIME -> "time";
            case AMOUNT -> "amount";
            case LINE -> "text";
            case TEXT -> "text-area";
            case CHOICE -> "choice";
            case EMAIL -> "email";
            case TELEPHONE -> "tel";
        };
    }
}

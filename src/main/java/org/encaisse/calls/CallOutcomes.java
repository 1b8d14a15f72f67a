package org.encaisse.calls;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What may come of a call: everything the modules contribute, in their order. */
@Component
public class CallOutcomes {

    private final ObjectProvider<CallOutcome> contributed;

    CallOutcomes(ObjectProvider<CallOutcome> contributed) {
        this.contributed = contributed;
    }

    public List<CallOutcome> all() {
        return contributed.stream()
                .sorted(Comparator.comparingInt(CallOutcome::order).thenComparing(CallOutcome::key))
                .toList();
    }

    public CallOutcome byKey(String key) {
        Optional<CallOutcome> found = contributed.stream()
                .filter(outcome -> outcome.key().equals(key))
                .findFirst();
        return found.orElseThrow(() -> new Refused(CallRefusal.UNKNOWN_OUTCOME, key));
    }

    /** The answers to this outcome's questions, blank ones left out; refuses by the name of the field what is missing. */
    static Map<String, String> answered(CallOutcome outcome, CallContext context, Map<String, String> said) {
        Map<String, String> answers = new HashMap<>();
        for (CallField field : outcome.fields(context)) {
            String answer = said.getOrDefault(field.name(), "").strip();
            if (!answer.isEmpty()) {
                if (field.kind() == CallField.Kind.CHOICE
                        && field.options().stream()
                                .noneMatch(option -> option.value().equals(answer))) {
                    throw malformed(field.name(), answer);
                }
                answers.put(field.name(), answer);
            } else if (field.required()) {
                throw new Refused(
                        CallRefusal.ANSWER_MISSING,
                        List.of(Violation.of(field.name(), "", CallRefusal.ANSWER_MISSING)),
                        "@call.field." + outcome.key() + "." + field.name());
            }
        }
        return answers;
    }

    static Refused malformed(String field, String answer) {
        return new Refused(
                CallRefusal.ANSWER_MALFORMED,
                List.of(Violation.of(field, answer, CallRefusal.ANSWER_MALFORMED, answer)),
                answer);
    }
}

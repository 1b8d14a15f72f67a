package org.encaisse.calls.outcome;

import java.util.List;
import java.util.Map;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;

/** « Messagerie, pas de réponse » : an attempt, counted; whoever asked for the call hears of it. */
@Component
class Voicemail implements CallOutcome {

    @Override
    public String key() {
        return "voicemail";
    }

    @Override
    public char shortcut() {
        return 'v';
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Reached reached() {
        return Reached.NOBODY;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of();
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        return List.of(new Done("call.done.attempt", Map.of()));
    }
}

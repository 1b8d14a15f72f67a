package org.encaisse.arrangements.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.PromiseState;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.Texts;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms a promise (F14), or says that it was not kept (F14R); neither when it has become otherwise meanwhile. */
@Component
@Transactional(readOnly = true)
class ComposeAboutPromise implements MessageComposer {

    private final Letters letters;
    private final Promises promises;
    private final OpenItems openItems;
    private final Frame frame;

    ComposeAboutPromise(Letters letters, Promises promises, OpenItems openItems, Frame frame) {
        this.letters = letters;
        this.promises = promises;
        this.openItems = openItems;
        this.frame = frame;
    }

    @Override
    public String purpose() {
        return Letters.PROMISE;
    }

    @Override
    public Composition compose(PendingMessage message, LocalDate today) {
        Letters.About about = letters.about(message.messageId()).orElse(null);
        Promise promise = about == null || about.promiseId() == null
                ? null
                : promises.byId(about.promiseId()).orElse(null);
        if (about == null || promise == null) {
            return new Composition.NoLonger("arrangements.no-promise");
        }
        boolean rupture = about.template().equals("F14R");
        if (rupture && !promise.isUnkept()) {
            return new Composition.NoLonger("arrangements.kept-meanwhile");
        }
        if (!rupture && promise.state() != PromiseState.OPEN && promise.state() != PromiseState.KEPT) {
            return new Composition.NoLonger("arrangements.no-longer-open");
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("promesse.montant", promise.amount());
        variables.put("promesse.date", promise.dueOn());
        variables.put("promesse.moyen", frame.word(promise.means().key(), message.language()));
        variables.put("promesse.factures", numbers(promise.promiseId()));
        return frame.toCustomer(message, promise.contactId(), variables);
    }

    private String numbers(UUID promiseId) {
        List<UUID> ids = promises.itemsOf(List.of(promiseId)).getOrDefault(promiseId, List.of());
        Map<UUID, OpenItem> found = openItems.byIds(ids);
        return Texts.numbers(
                ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList());
    }
}

package org.encaisse.reminders.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.RemindersRight;
import org.encaisse.reminders.WriteByHand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One letter to one customer with a model, through the interface. */
@RestController
@RequestMapping("/api/v1/customers/{code}/letters")
@RemindersRight.Needed(RemindersRight.WRITE_LETTER)
class LettersByHandResource {

    private final WriteByHand byHand;
    private final Customers customers;

    LettersByHandResource(WriteByHand byHand, Customers customers) {
        this.byHand = byHand;
        this.customers = customers;
    }

    /**
     * @param id of the message, so that the same request sent twice writes once; made here when it is not given
     * @param values what the desk cannot know, by the names of variables
     */
    record Wanted(
            @Nullable UUID id, String template, @Nullable Map<String, String> values) {

        Map<String, String> typed() {
            return values == null ? Map.of() : values;
        }
    }

    /** @param blanks the names that may be given @param missing those without which it does not leave */
    record Read(
            String template,
            String language,
            String to,
            String subject,
            String text,
            List<String> blanks,
            List<String> missing) {}

    record Sent(UUID message) {}

    @PostMapping("/preview")
    Read preview(@PathVariable String code, @RequestParam @Nullable String entity, @RequestBody Wanted wanted, Ui ui) {
        Customer customer = customers.byCode(code, entity);
        WriteByHand.Draft draft = byHand.draft(customer.customerId(), wanted.template(), wanted.typed(), ui.today());
        return new Read(
                wanted.template(),
                customer.language(),
                draft.to(),
                draft.shown().subject(),
                draft.shown().mail().text(),
                draft.blanks(),
                draft.missing());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            @RequestBody Wanted wanted,
            SignedIn person,
            Ui ui) {
        Customer customer = customers.byCode(code, entity);
        UUID id = wanted.id() == null ? Ids.next() : wanted.id();
        byHand.send(id, customer.customerId(), wanted.template(), wanted.typed(), ui.today(), person.actor());
        return new Sent(id);
    }
}

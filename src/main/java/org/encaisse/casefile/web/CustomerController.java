package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.ComposeStatement;
import org.encaisse.correspondence.RenderStatement;
import org.encaisse.correspondence.Statement;
import org.encaisse.customers.CustomersRight;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The debtor's file. */
@Controller
class CustomerController {

    private final CustomerHeaders headers;
    private final People people;
    private final Organisation organisation;
    private final ObjectProvider<Panel> panels;
    private final ComposeStatement composeStatement;
    private final RenderStatement renderStatement;
    private final BusinessClock clock;

    CustomerController(
            CustomerHeaders headers,
            People people,
            Organisation organisation,
            ObjectProvider<Panel> panels,
            ComposeStatement composeStatement,
            RenderStatement renderStatement,
            BusinessClock clock) {
        this.composeStatement = composeStatement;
        this.renderStatement = renderStatement;
        this.clock = clock;
        this.headers = headers;
        this.people = people;
        this.organisation = organisation;
        this.panels = panels;
    }

    @GetMapping("/customers/{customer}")
    @CustomersRight.Needed(CustomersRight.READ)
    String customer(@PathVariable UUID customer, Ui ui, Model model) {
        CustomerHeader head = required(customer, ui);
        model.addAttribute(
                "page",
                new CustomerPage(head, collector(head.collectorId()), Panel.ofCustomer(panels.stream(), customer, ui)));
        return "casefile/customer";
    }

    @GetMapping(value = "/customers/{customer}/statement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @CustomersRight.Needed(CustomersRight.READ)
    ResponseEntity<byte[]> statement(
            @PathVariable UUID customer,
            @RequestParam @Nullable String currency,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Ui ui) {
        required(customer, ui);
        Currency in = currency == null ? organisation.current().currency() : Money.currencyOf(currency);
        Statement statement = composeStatement.of(customer, in, on == null ? ui.today() : on);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(statement.to().code() + "-" + statement.on() + ".pdf")
                                .build()
                                .toString())
                .body(renderStatement.pdf(statement, Ids.next(), clock.now()));
    }

    private CustomerHeader required(UUID customer, Ui ui) {
        return headers.of(customer, ui.today()).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_CUSTOMER));
    }

    private @Nullable String collector(@Nullable UUID collectorId) {
        return collectorId == null
                ? null
                : people.byId(collectorId).map(Person::displayName).orElse(null);
    }
}

package org.encaisse.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.customers.Telephones;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates and edits a customer with its contacts. */
@Controller
class EditCustomerController {

    private final Customers customers;
    private final RecordCustomer recordCustomer;
    private final Structures structures;
    private final People people;

    EditCustomerController(Customers customers, RecordCustomer recordCustomer, Structures structures, People people) {
        this.customers = customers;
        this.recordCustomer = recordCustomer;
        this.structures = structures;
        this.people = people;
    }

    @GetMapping("/customers/new")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String blank(Ui ui, Model model) {
        return show(null, CustomerForm.blank(), "", ui, model);
    }

    @GetMapping("/customers/{customer}/edit")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String edit(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = known(customer);
        return show(customer, CustomerForm.of(known, customers.contactsOf(customer)), "", ui, model);
    }

    @PostMapping("/customers/new")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String create(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam UUID entity,
            @RequestParam String code,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        CustomerForm form = CustomerForm.sent(sent);
        try {
            checkTelephones(form, entity, Set.of());
            Customer created = recordCustomer
                    .record(form.entry(entity, code), person.actor())
                    .value();
            Flash.good(redirect, ui.t("customers.saved"));
            return "redirect:/customers/" + created.customerId();
        } catch (Refused refused) {
            return show(null, form, sentence(refused, ui), ui, model);
        }
    }

    @PostMapping("/customers/{customer}/edit")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String save(
            @PathVariable UUID customer,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        Customer known = known(customer);
        CustomerForm form = CustomerForm.sent(sent);
        try {
            checkTelephones(form, known.entityId(), telephones(customer));
            recordCustomer.record(form.entry(known.entityId(), known.code()), person.actor());
            Flash.good(redirect, ui.t("customers.saved"));
            return "redirect:/customers/" + customer;
        } catch (Refused refused) {
            return show(customer, form, sentence(refused, ui), ui, model);
        }
    }

    private Set<String> telephones(UUID customer) {
        return customers.contactsOf(customer).stream()
                .map(Contact::telephone)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A person is told at once that a number does not exist; what a file once brought may stay as it is. */
    private void checkTelephones(CustomerForm form, UUID entity, Set<String> known) {
        for (CustomerForm.ContactFields contact : form.contacts()) {
            String telephone = contact.get("telephone").strip();
            if (!telephone.isEmpty() && !known.contains(telephone)) {
                String own = contact.get("country").isBlank() ? form.get("country") : contact.get("country");
                String region = own.isBlank() ? structures.byId(entity).country() : own.strip();
                Telephones.required(telephone, region);
            }
        }
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
    }

    private static String sentence(Refused refused, Ui ui) {
        return refused.violations().stream()
                .map((Violation fault) ->
                        ui.refusal(new Refused(fault.reason(), fault.arguments().toArray())))
                .reduce((one, other) -> one + " " + other)
                .orElseGet(() -> ui.refusal(refused));
    }

    private String show(@Nullable UUID customer, CustomerForm form, String error, Ui ui, Model model) {
        List<Option> entities = structures.all().stream()
                .map(entity -> new Option(entity.entityId().toString(), entity.name()))
                .toList();
        List<Option> collectors = new ArrayList<>(List.of(new Option("", ui.t("customers.collector.none"))));
        people.all().stream()
                .filter(person -> !person.disabled())
                .filter(person -> person.roles().contains(Role.COLLECTOR)
                        || person.roles().contains(Role.MANAGER))
                .forEach(person -> collectors.add(new Option(person.userId().toString(), person.displayName())));
        model.addAttribute("page", new CustomerFormPage(customer, form, entities, collectors, error));
        return "customers/customer-form";
    }
}

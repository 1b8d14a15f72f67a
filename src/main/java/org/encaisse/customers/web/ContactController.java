package org.encaisse.customers.web;

import java.util.UUID;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.customers.Datum;
import org.encaisse.customers.MarkDatum;
import org.encaisse.customers.SaveContact;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
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

/** The contacts panel of the customer page: see, add, change, check, mark. */
@Controller
class ContactController {

    private final Customers customers;
    private final Structures structures;
    private final SaveContact saveContact;
    private final MarkDatum markDatum;

    ContactController(Customers customers, Structures structures, SaveContact saveContact, MarkDatum markDatum) {
        this.customers = customers;
        this.structures = structures;
        this.saveContact = saveContact;
        this.markDatum = markDatum;
    }

    @GetMapping("/customers/{customer}/contacts")
    @CustomersRight.Needed(CustomersRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        Customer known = known(customer);
        model.addAttribute(
                "page",
                new ContactsPage(
                        customer,
                        region(known),
                        ui.today(),
                        customers.contactsOf(customer),
                        ui.may(CustomersRight.WRITE)));
        return "customers/contacts";
    }

    @GetMapping("/customers/{customer}/contacts/new")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String blank(@PathVariable UUID customer, Model model) {
        return show(known(customer), null, ContactForm.blank(), "", model);
    }

    @GetMapping("/customers/{customer}/contacts/{contact}/edit")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String edit(@PathVariable UUID customer, @PathVariable UUID contact, Model model) {
        Customer of = known(customer);
        Contact known = contact(customer, contact);
        String region = known.country() == null ? region(of) : known.country();
        return show(of, contact, ContactForm.of(known, region), "", model);
    }

    @PostMapping("/customers/{customer}/contacts/new")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String add(
            @PathVariable UUID customer,
            @RequestParam MultiValueMap<String, String> sent,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        return save(known(customer), null, ContactForm.sent(sent), ui, model, redirect);
    }

    @PostMapping("/customers/{customer}/contacts/{contact}/edit")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String change(
            @PathVariable UUID customer,
            @PathVariable UUID contact,
            @RequestParam MultiValueMap<String, String> sent,
            Ui ui,
            Model model,
            RedirectAttributes redirect) {
        Customer of = known(customer);
        contact(customer, contact);
        return save(of, contact, ContactForm.sent(sent), ui, model, redirect);
    }

    @PostMapping("/customers/{customer}/contacts/{contact}/data/{datum}/checked")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String checked(
            @PathVariable UUID customer,
            @PathVariable UUID contact,
            @PathVariable String datum,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        contact(customer, contact);
        markDatum.checked(contact, datum(datum), ui.today(), person.actor());
        Flash.good(redirect, ui.t("customers.datum.is-checked"));
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/customers/{customer}/contacts/{contact}/data/{datum}/wrong")
    @CustomersRight.Needed(CustomersRight.WRITE)
    String wrong(
            @PathVariable UUID customer,
            @PathVariable UUID contact,
            @PathVariable String datum,
            @RequestParam(defaultValue = "") String why,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        contact(customer, contact);
        markDatum.wrong(contact, datum(datum), why, ui.today(), person.actor());
        Flash.good(redirect, ui.t("customers.datum.is-wrong"));
        return "redirect:/customers/" + customer;
    }

    private String save(
            Customer of, @Nullable UUID contact, ContactForm form, Ui ui, Model model, RedirectAttributes redirect) {
        try {
            saveContact.save(of.customerId(), contact, form.entry(), ui.today());
            Flash.good(redirect, ui.t("customers.contact.saved"));
            return "redirect:/customers/" + of.customerId();
        } catch (Refused refused) {
            return show(of, contact, form, ui.refusal(refused), model);
        }
    }

    private static String show(Customer of, @Nullable UUID contact, ContactForm form, String error, Model model) {
        model.addAttribute("page", new ContactFormPage(of.customerId(), of.name(), contact, form, error));
        return "customers/contact-form";
    }

    private Customer known(UUID customer) {
        return customers.byId(customer).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
    }

    private Contact contact(UUID customer, UUID contact) {
        return customers
                .contact(contact)
                .filter(found -> found.customerId().equals(customer))
                .orElseThrow(() -> new Refused(CustomerRefusal.CONTACT_MISSING));
    }

    private String region(Customer customer) {
        return customer.country() == null ? structures.byId(customer.entityId()).country() : customer.country();
    }

    private static Datum datum(String code) {
        try {
            return Datum.parse(code);
        } catch (IllegalArgumentException e) {
            throw new Refused(CustomerRefusal.DATUM_UNKNOWN, code);
        }
    }
}

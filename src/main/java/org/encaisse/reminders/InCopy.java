package org.encaisse.reminders;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Opposition;
import org.encaisse.customers.Oppositions;
import org.encaisse.dunning.scenario.CopyTo;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of ours gets a copy of a mail: his salesperson when the customer is chased (seed 002), whoever else the step names;
 * nobody when the customer does not want it.
 */
@Component
@Transactional(readOnly = true)
class InCopy {

    private static final int MOST = 10;

    private final Oppositions oppositions;
    private final Leaving leaving;
    private final People people;

    InCopy(Oppositions oppositions, Leaving leaving, People people) {
        this.oppositions = oppositions;
        this.leaving = leaving;
        this.people = people;
    }

    List<String> of(Step step, Customer customer, String recipient) {
        Set<CopyTo> wanted = EnumSet.noneOf(CopyTo.class);
        wanted.addAll(step.copies());
        if (step.stage().chases()) {
            wanted.add(CopyTo.SALESPERSON);
        }
        if (customer.salespersonEmail() == null) {
            wanted.remove(CopyTo.SALESPERSON);
        }
        if (wanted.isEmpty() || oppositions.of(customer.customerId()).contains(Opposition.COPIES)) {
            return List.of();
        }
        Map<String, String> copies = new LinkedHashMap<>();
        boolean beyond = wanted.stream().anyMatch(who -> who != CopyTo.SALESPERSON);
        Map<CopyTo, String> set = beyond ? leaving.addresses() : Map.of();
        List<Person> all = beyond ? people.all() : List.of();
        wanted.stream()
                .flatMap(who -> addresses(who, customer, set, all))
                .forEach(email -> copies.putIfAbsent(email.toLowerCase(Locale.ROOT), email));
        copies.remove(recipient.toLowerCase(Locale.ROOT));
        return copies.values().stream().limit(MOST).toList();
    }

    private static Stream<String> addresses(
            CopyTo who, Customer customer, Map<CopyTo, String> set, List<Person> people) {
        String email = set.get(who);
        if (email != null) {
            return Stream.of(email);
        }
        return switch (who) {
            case SALESPERSON -> Stream.ofNullable(customer.salespersonEmail());
            case COLLECTOR ->
                people.stream()
                        .filter(person -> !person.disabled() && person.userId().equals(customer.collectorId()))
                        .map(Person::email);
            case MANAGER, DIRECTION, ACCOUNTANT -> holders(who, people);
            case COURIER, LEGAL, CONTROLLING, FINANCE -> Stream.empty();
        };
    }

    private static Stream<String> holders(CopyTo who, List<Person> people) {
        @Nullable
        Role role = switch (who) {
            case MANAGER -> Role.MANAGER;
            case DIRECTION -> Role.DIRECTION;
            default -> Role.ACCOUNTANT;
        };
        return people.stream()
                .filter(person -> !person.disabled() && person.roles().contains(role))
                .map(Person::email);
    }
}

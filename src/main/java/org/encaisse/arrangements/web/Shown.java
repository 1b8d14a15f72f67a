package org.encaisse.arrangements.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.KeptRate;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.Texts;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises and announcements with the names and numbers that belong to them, a few queries for a whole list. */
@Component
class Shown {

    private final Promises promises;
    private final Announcements announcements;
    private final OpenItems openItems;
    private final Customers customers;
    private final People people;

    Shown(Promises promises, Announcements announcements, OpenItems openItems, Customers customers, People people) {
        this.promises = promises;
        this.announcements = announcements;
        this.openItems = openItems;
        this.customers = customers;
        this.people = people;
    }

    List<PromiseLine> promises(List<Promise> list, boolean named, Ui ui) {
        Map<UUID, List<UUID>> covered =
                promises.itemsOf(list.stream().map(Promise::promiseId).toList());
        Map<UUID, OpenItem> items = items(covered);
        Map<UUID, Customer> names =
                named ? names(list.stream().map(Promise::customerId).toList()) : Map.of();
        boolean may = ui.may(ArrangementsRight.PROMISE);
        return list.stream()
                .map(promise -> new PromiseLine(
                        promise,
                        of(names, promise.customerId(), Customer::name),
                        of(names, promise.customerId(), Customer::code),
                        numbers(covered.get(promise.promiseId()), items),
                        may))
                .toList();
    }

    List<AnnouncedLine> announced(List<Announcement> list, boolean named, Ui ui) {
        Map<UUID, List<UUID>> covered = announcements.itemsOf(
                list.stream().map(Announcement::announcedId).toList());
        Map<UUID, OpenItem> items = items(covered);
        Map<UUID, Customer> names =
                named ? names(list.stream().map(Announcement::customerId).toList()) : Map.of();
        Map<UUID, String> everybody = list.stream().anyMatch(one -> one.courierId() != null)
                ? people.all().stream().collect(Collectors.toMap(Person::userId, Person::displayName))
                : Map.of();
        boolean may = ui.may(ArrangementsRight.ANNOUNCE);
        boolean accounts = may || ui.may(ArrangementsRight.REPORT);
        return list.stream()
                .map(one -> new AnnouncedLine(
                        one,
                        of(names, one.customerId(), Customer::name),
                        of(names, one.customerId(), Customer::code),
                        numbers(covered.get(one.announcedId()), items),
                        one.courierId() == null ? "" : everybody.getOrDefault(one.courierId(), ""),
                        may,
                        accounts))
                .toList();
    }

    static List<RateFigure> rates(List<KeptRate> rates) {
        return rates.stream().map(RateFigure::new).toList();
    }

    static List<Option> means(Ui ui) {
        return Arrays.stream(Means.values())
                .map(means -> new Option(means.code(), ui.t(means.key())))
                .toList();
    }

    /** Everybody of that role who still works here, after a first choice that leaves it open. */
    List<Option> people(Role role, @Nullable String all) {
        List<Option> options = new ArrayList<>();
        if (all != null) {
            options.add(new Option("", all));
        }
        people.all().stream()
                .filter(person -> !person.disabled() && person.roles().contains(role))
                .forEach(person -> options.add(new Option(person.userId().toString(), person.displayName())));
        return options;
    }

    private Map<UUID, OpenItem> items(Map<UUID, List<UUID>> covered) {
        Set<UUID> all = new HashSet<>();
        covered.values().forEach(all::addAll);
        return openItems.byIds(all);
    }

    private Map<UUID, Customer> names(Collection<UUID> ids) {
        return customers.byIds(new HashSet<>(ids));
    }

    private static String of(Map<UUID, Customer> names, UUID id, Function<Customer, String> part) {
        Customer customer = names.get(id);
        return customer == null ? "" : part.apply(customer);
    }

    private static String numbers(@Nullable List<UUID> ids, Map<UUID, OpenItem> items) {
        return ids == null
                ? ""
                : Texts.numbers(
                        ids.stream().map(items::get).filter(Objects::nonNull).toList());
    }
}

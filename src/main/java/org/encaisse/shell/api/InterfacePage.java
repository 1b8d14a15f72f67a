package org.encaisse.shell.api;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The interface for people to read: resource by resource, what each route takes, gives and who may use it. */
public record InterfacePage(List<Resource> resources) {

    /** A noun of the interface. */
    public record Resource(String name, List<Route> routes) {}

    /** A verb on an address. */
    public record Route(
            String verb, String path, String summary, String inputs, String body, String answer, String roles) {}

    static InterfacePage of(List<Operation> operations, InterfaceDocument document, Ui ui) {
        Map<String, List<Route>> byTag = new LinkedHashMap<>();
        for (Operation operation : operations) {
            byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(route(operation, document, ui));
        }
        return new InterfacePage(byTag.entrySet().stream()
                .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Route route(Operation operation, InterfaceDocument document, Ui ui) {
        return new Route(
                operation.verb(),
                operation.path(),
                document.summary(operation, ui.locale()),
                operation.inputs().stream()
                        .filter(input -> !input.in().equals("path"))
                        .map(input -> input.required() ? input.name() : input.name() + "?")
                        .collect(Collectors.joining(", ")),
                named(operation.body()),
                named(operation.answer()),
                operation.roles().stream().map(ui::role).collect(Collectors.joining(", ")));
    }

    /** {@code Slice<CustomerJson>} without its packages. */
    private static String named(@Nullable Type type) {
        return type == null || type == void.class || type == Void.class
                ? ""
                : type.getTypeName().replaceAll("[a-zA-Z0-9_.]+[.$]", "");
    }
}

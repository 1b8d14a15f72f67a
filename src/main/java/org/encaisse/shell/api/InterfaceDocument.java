package org.encaisse.shell.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Messages;
import org.encaisse.platform.web.Problem;
import org.springframework.stereotype.Component;

/** The OpenAPI 3.1 document of the interface. */
@Component
class InterfaceDocument {

    private static final String JSON = "application/json";

    private final Operations operations;
    private final Messages messages;

    InterfaceDocument(Operations operations, Messages messages) {
        this.operations = operations;
        this.messages = messages;
    }

    Map<String, Object> in(Locale locale) {
        Schemas schemas = new Schemas();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Operation operation : operations.all()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> verbs =
                    (Map<String, Object>) paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>());
            verbs.put(operation.verb().toLowerCase(Locale.ROOT), described(operation, schemas, locale));
        }
        schemas.of(Problem.class);
        return Schemas.ordered(
                "openapi", "3.1.0",
                "info",
                        Schemas.ordered(
                                "title", "Encaisse",
                                "version", "v1",
                                "description", messages.text(locale, "shell.api.lead")),
                "security", List.of(Map.of("token", List.of())),
                "paths", paths,
                "components",
                        Schemas.ordered(
                                "schemas",
                                schemas.named(),
                                "securitySchemes",
                                Schemas.ordered(
                                        "token", Schemas.ordered("type", "http", "scheme", "bearer"),
                                        "password", Schemas.ordered("type", "http", "scheme", "basic"))));
    }

    String summary(Operation operation, Locale locale) {
        return messages.has(operation.key()) ? messages.text(locale, operation.key()) : "";
    }

    private Map<String, Object> described(Operation operation, Schemas schemas, Locale locale) {
        Map<String, Object> said = Schemas.ordered(
                "operationId", operation.id(),
                "summary", summary(operation, locale),
                "tags", List.of(operation.tag()),
                "x-roles", operation.roles().stream().map(Role::code).toList());
        if (operation.path().equals("/api/v1/tokens") && operation.verb().equals("POST")) {
            said.put("security", List.of(Map.of("password", List.of())));
        }
        said.put(
                "parameters",
                operation.inputs().stream()
                        .filter(input -> !input.in().equals("part")
                                && !(operation.isForm() && input.in().equals("query")))
                        .map(input -> Schemas.ordered(
                                "name", input.name(),
                                "in", input.in(),
                                "required", input.required(),
                                "schema", schemas.of(input.type())))
                        .toList());
        if (operation.isForm()) {
            said.put("requestBody", content("multipart/form-data", form(operation, schemas)));
        } else if (operation.body() != null) {
            said.put("requestBody", content(JSON, schemas.of(operation.body())));
        }
        said.put("responses", responses(operation, schemas));
        return said;
    }

    private static Map<String, Object> form(Operation operation, Schemas schemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        operation.inputs().stream()
                .filter(input -> input.in().equals("part") || input.in().equals("query"))
                .forEach(input -> properties.put(input.name(), schemas.of(input.type())));
        return Schemas.ordered("type", "object", "properties", properties);
    }

    private static Map<String, Object> responses(Operation operation, Schemas schemas) {
        Map<String, Object> good = Schemas.ordered("description", "OK");
        Map<String, Object> schema = schemas.of(operation.answer());
        if (!schema.isEmpty()) {
            good.putAll(content(JSON, schema));
        }
        Map<String, Object> refused = Schemas.ordered("description", "RFC 9457");
        refused.putAll(content("application/problem+json", Schemas.reference("Problem")));
        return Schemas.ordered("2XX", good, "4XX", refused);
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Schemas.ordered("content", Map.of(type, Map.of("schema", schema)));
    }
}

package org.encaisse.shell.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** JSON Schema of the records that the interface takes and gives; what the code says is what the document says. */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic);
            case WildcardType wild -> of(wild.getUpperBounds()[0]);
            default -> Map.of();
        };
    }

    private Map<String, Object> ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return ordered("type", "array", "items", of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return ordered("type", "object", "additionalProperties", of(arguments[1]));
        }
        if (raw == Slice.class) {
            return ordered(
                    "type",
                    "object",
                    "properties",
                    ordered(
                            "items", ordered("type", "array", "items", of(arguments[0])),
                            "next", ordered("type", List.of("string", "null"))));
        }
        return raw == Optional.class || (arguments.length == 1 && !raw.isRecord()) ? of(arguments[0]) : ofClass(raw);
    }

    private Map<String, Object> ofClass(Class<?> type) {
        if (type == Money.class) {
            named.putIfAbsent("Money", money());
            return reference("Money");
        }
        if (type.isRecord()) {
            return ofRecord(type);
        }
        if (type.isEnum()) {
            return ordered("type", "string", "enum", words(type));
        }
        String format = formatOf(type);
        if (format != null) {
            return ordered("type", "string", "format", format);
        }
        if (type == boolean.class || type == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return ordered("type", "integer");
        }
        if (type == BigDecimal.class) {
            return ordered("type", "number");
        }
        return CharSequence.class.isAssignableFrom(type) || type == Locale.class
                ? ordered("type", "string")
                : ordered();
    }

    private static @Nullable String formatOf(Class<?> type) {
        return type == LocalDate.class
                ? "date"
                : type == Instant.class || type == OffsetDateTime.class
                        ? "date-time"
                        : type == UUID.class
                                ? "uuid"
                                : type == byte[].class || MultipartFile.class.isAssignableFrom(type) ? "binary" : null;
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        String name = owners.getOrDefault(type.getSimpleName(), type) == type
                ? type.getSimpleName()
                : type.getEnclosingClass() == null
                        ? type.getName()
                        : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
        if (owners.putIfAbsent(name, type) == null) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
                String property = renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
                properties.put(property, of(component.getGenericType()));
                if (!isNullable(component)) {
                    required.add(property);
                }
            }
            named.put(name, ordered("type", "object", "properties", properties, "required", required));
        }
        return reference(name);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<String> words(Class<?> type) {
        Method value = Arrays.stream(type.getMethods())
                .filter((AnnotatedElement method) -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .orElse(null);
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> value == null ? ((Enum<?>) constant).name() : invoked(value, constant))
                .toList();
    }

    private static String invoked(Method value, Object constant) {
        try {
            return String.valueOf(value.invoke(constant));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> money() {
        return ordered(
                "type",
                "object",
                "description",
                "A decimal string with at most the currency's digits, and an ISO 4217 code.",
                "properties",
                ordered(
                        "amount", ordered("type", "string", "examples", List.of("1234.56", "1500")),
                        "currency", ordered("type", "string", "examples", List.of("EUR", "XOF"))),
                "required",
                List.of("amount", "currency"));
    }

    static Map<String, Object> reference(String name) {
        return ordered("$ref", "#/components/schemas/" + name);
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

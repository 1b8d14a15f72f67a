package org.encaisse.shell.api;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * One thing the interface does, as its handler declares it.
 *
 * @param module whose handler it is
 */
record Operation(
        String verb,
        String path,
        String module,
        List<Input> inputs,
        @Nullable Type body,
        Type answer,
        Set<Role> roles) {

    /** A value in the address, the query, a header or a part of a form. */
    record Input(String name, String in, Type type, boolean required) {}

    static Operation of(String verb, String path, HandlerMethod handler) {
        List<Input> inputs = new ArrayList<>();
        Type body = null;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Input input = input(parameter);
            if (input != null) {
                inputs.add(input);
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = parameter.getGenericParameterType();
            }
        }
        return new Operation(verb, path, module(handler), inputs, body, answer(handler.getMethod()), roles(handler));
    }

    /** {@code get-customers-code-timeline}. */
    String id() {
        return verb.toLowerCase(Locale.ROOT)
                + path.replace("/api/v1", "").replaceAll("[{}]", "").replace('/', '-');
    }

    /** Where its sentence is written: beside the other words of the module that serves it. */
    String key() {
        return module + ".api." + id();
    }

    /** The noun it belongs to: {@code customers}. */
    String tag() {
        String[] parts = path.split("/");
        return parts.length > 3 ? parts[3] : "";
    }

    boolean isForm() {
        return inputs.stream().anyMatch(input -> input.in().equals("part"));
    }

    private static @Nullable Input input(MethodParameter parameter) {
        Type type = parameter.getGenericParameterType();
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return new Input(named(path.value(), parameter), "path", type, true);
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            boolean file = MultipartFile.class.isAssignableFrom(parameter.getParameterType());
            boolean needed = query.required()
                    && query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && !parameter.isOptional();
            return new Input(named(query.value(), parameter), file ? "part" : "query", type, needed);
        }
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        if (part != null) {
            return new Input(named(part.value(), parameter), "part", type, part.required());
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null ? null : new Input(named(header.value(), parameter), "header", type, header.required());
    }

    private static String named(String given, MethodParameter parameter) {
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }

    private static String module(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().split("\\.")[2];
    }

    private static Type answer(Method method) {
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType generic
                        && generic.getRawType() instanceof Class<?> raw
                        && HttpEntity.class.isAssignableFrom(raw)
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static Set<Role> roles(HandlerMethod handler) {
        Set<Role> usual = new TreeSet<>();
        Rights.of(handler).forEach(right -> usual.addAll(right.holders().usual()));
        return usual;
    }
}

package org.encaisse.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.encaisse.kernel.tenant.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The rights of the house, read from the doors that ask for them: no list is kept beside. */
@Component
public class Rights {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable List<Right> known;

    Rights(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Room by room, each in the order of its enum. */
    public List<Right> all() {
        List<Right> all = known;
        if (all == null) {
            all = routes.getObject().getHandlerMethods().values().stream()
                    .flatMap(handler -> of(handler).stream())
                    .map(right -> ((Enum<?>) right).getDeclaringClass())
                    .distinct()
                    .flatMap(room -> Stream.of(room.getEnumConstants()))
                    .map(Right.class::cast)
                    .sorted(Comparator.comparing(Right::room).thenComparingInt(right -> ((Enum<?>) right).ordinal()))
                    .toList();
            known = all;
        }
        return all;
    }

    public Optional<Right> byCode(String code) {
        return all().stream().filter(right -> right.code().equals(code)).findFirst();
    }

    /** Those that open this door; what the method says wins over what its class says. */
    public static List<Right> of(HandlerMethod handler) {
        boolean says = says(handler.getMethod())
                || handler.hasMethodAnnotation(OpenToAll.class)
                || handler.hasMethodAnnotation(OpenToSignedIn.class);
        return on(says ? handler.getMethod() : handler.getBeanType()).toList();
    }

    private static boolean says(AnnotatedElement method) {
        return on(method).findAny().isPresent();
    }

    private static Stream<Right> on(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Needs.class))
                .flatMap(Rights::listed);
    }

    private static Stream<Right> listed(Annotation needed) {
        return AnnotationUtils.getValue(needed) instanceof Right[] rights ? Stream.of(rights) : Stream.empty();
    }
}

package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Closed unless opened: a page or route that names no role is refused to everybody. */
final class RoleGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !mayPass(method, Uis.person())) {
            throw new Refused(WebRefusal.FORBIDDEN);
        }
        return true;
    }

    static boolean mayPass(HandlerMethod method, @Nullable SignedIn person) {
        if (on(method, OpenToAll.class) != null) {
            return true;
        }
        Allowed allowed = on(method, Allowed.class);
        return allowed != null
                && person != null
                && List.of(allowed.value()).stream()
                        .anyMatch((Role role) -> person.roles().contains(role));
    }

    /** What the method says wins over what its class says. */
    private static <A extends Annotation> @Nullable A on(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (own != null) {
            return own;
        }
        boolean saysOtherwise = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Allowed.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class);
        return saysOtherwise ? null : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}

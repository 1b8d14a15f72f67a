package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Closed unless opened: a page or route that names no right is refused to everybody. */
final class RightGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !mayPass(method, Uis.person())) {
            throw new Refused(WebRefusal.FORBIDDEN);
        }
        return true;
    }

    static boolean mayPass(HandlerMethod method, @Nullable SignedIn person) {
        List<Right> rights = Rights.of(method);
        if (rights.isEmpty()) {
            return says(method, OpenToAll.class) || (person != null && says(method, OpenToSignedIn.class));
        }
        return person != null && rights.stream().anyMatch(person::may);
    }

    private static boolean says(HandlerMethod method, Class<? extends Annotation> what) {
        return method.hasMethodAnnotation(what) || method.getBeanType().isAnnotationPresent(what);
    }
}

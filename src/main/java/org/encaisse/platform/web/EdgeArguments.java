package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller ask for {@link Ui} and for {@link SignedIn}, the person who is there, as plain arguments. */
final class EdgeArguments implements HandlerMethodArgumentResolver {

    private final Uis uis;

    EdgeArguments(Uis uis) {
        this.uis = uis;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        if (parameter.getParameterType() == Ui.class) {
            HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("no servlet request");
            }
            return uis.of(request);
        }
        SignedIn person = Uis.person();
        if (person == null) {
            throw new Refused(WebRefusal.SIGN_IN_FIRST);
        }
        return person;
    }
}

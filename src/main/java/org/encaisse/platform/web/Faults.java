package org.encaisse.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever went wrong: a page in the design, a part for htmx, a problem document for the interface. */
@Component
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Messages messages;
    private final LocaleResolver languages;

    Faults(Messages messages, LocaleResolver localeResolver) {
        this.messages = messages;
        this.languages = localeResolver;
    }

    @Nullable
    Object answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null; // whoever asked has gone away
        }
        Refused refused = named(thrown);
        int status = status(refused.refusal(), thrown);
        String reference = "";
        if (status >= 500) {
            reference = Ids.next().toString().substring(24);
            LOG.error("unexpected fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
        }
        return answer(refused, status, reference, request, response);
    }

    Object answer(
            Refused refused, int status, String reference, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = languages.resolveLocale(request);
        Problem problem = Problem.of(refused, status, messages, locale);
        if (address(request).startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        boolean part = request.getHeader("HX-Request") != null;
        if (part) {
            response.setHeader("HX-Retarget", "#flash");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        ModelAndView page = new ModelAndView(part ? "kit/fault-part" : "kit/fault");
        page.setStatus(HttpStatus.valueOf(status));
        page.addObject(
                "page",
                new FaultPage(status, Problem.title(status), problem.detail(), problem.violations(), reference));
        return page;
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    /** What no text and no date of a database can hold, such as the character 0 or the year 999 999 999. */
    private static final Set<String> UNWRITABLE = Set.of("22021", "22P05", "22007", "22008");

    /** The refusal behind what was thrown; a body that names an impossible amount hides it under its parser's own. */
    private static Refused named(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof SQLException sql && UNWRITABLE.contains(String.valueOf(sql.getSQLState()))) {
                return new Refused(WebRefusal.BAD_REQUEST);
            }
        }
        return switch (thrown) {
            case BindException bind -> new Refused(WebRefusal.INVALID, violations(bind));
            case HttpMessageNotReadableException body -> UnreadableBody.named(body);
            case MaxUploadSizeExceededException _ -> new Refused(WebRefusal.TOO_LARGE);
            case AccessDeniedException _ -> new Refused(WebRefusal.FORBIDDEN);
            // An id in the address that is no id names nothing.
            case MethodArgumentTypeMismatchException mismatch ->
                new Refused(
                        mismatch.getParameter()
                                        .hasParameterAnnotation(
                                                org.springframework.web.bind.annotation.PathVariable.class)
                                ? WebRefusal.NOT_FOUND
                                : WebRefusal.BAD_REQUEST,
                        mismatch.getName());
            case ErrorResponse known ->
                new Refused(byStatus(known.getStatusCode().value()), "");
            default -> new Refused(WebRefusal.UNEXPECTED);
        };
    }

    static WebRefusal byStatus(int status) {
        return switch (status) {
            case 401 -> WebRefusal.SIGN_IN_FIRST;
            case 403 -> WebRefusal.FORBIDDEN;
            case 404 -> WebRefusal.NOT_FOUND;
            case 405 -> WebRefusal.METHOD_NOT_ALLOWED;
            case 413 -> WebRefusal.TOO_LARGE;
            case 429 -> WebRefusal.TOO_MANY;
            default -> status >= 500 ? WebRefusal.UNEXPECTED : WebRefusal.BAD_REQUEST;
        };
    }

    private static List<Violation> violations(BindException bind) {
        List<Violation> found = new ArrayList<>();
        for (FieldError error : bind.getFieldErrors()) {
            Object value = error.getRejectedValue();
            found.add(Violation.of(error.getField(), value == null ? null : value.toString(), WebRefusal.INVALID));
        }
        return found;
    }

    private static int status(Refusal refusal, Throwable thrown) {
        if (refusal == WebRefusal.UNEXPECTED) {
            return 500;
        }
        if (refusal == WebRefusal.SIGN_IN_FIRST) {
            return 401;
        }
        if (thrown instanceof ErrorResponse known && refusal instanceof WebRefusal) {
            return known.getStatusCode().value();
        }
        return switch (refusal.kind()) {
            case SYNTAX -> refusal == WebRefusal.TOO_LARGE ? 413 : 400;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case CONFLICT -> 409;
            case RULE -> refusal == WebRefusal.TOO_MANY ? 429 : 422;
        };
    }
}

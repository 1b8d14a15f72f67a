package org.encaisse.platform.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body of the interface, by the field's own name. */
final class UnreadableBody {

    private static final int MOST = 30;

    private UnreadableBody() {}

    static Refused named(HttpMessageNotReadableException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnrecognizedPropertyException unknown -> {
                    return new Refused(WebRefusal.UNKNOWN_FIELD, path(unknown), words(unknown.getKnownPropertyIds()));
                }
                case StreamReadException noJson -> {
                    TokenStreamLocation at = noJson.getLocation();
                    return new Refused(WebRefusal.NO_JSON, at.getLineNr(), at.getColumnNr());
                }
                case DatabindException mismatch
                when !mismatch.getPath().isEmpty() -> {
                    return new Refused(WebRefusal.FIELD_NOT_READABLE, path(mismatch));
                }
                default -> {}
            }
        }
        return new Refused(WebRefusal.NOT_READABLE);
    }

    /** {@code steps[2].timing.day}, as it stands in the body. */
    private static String path(DatabindException thrown) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String words(Collection<Object> known) {
        return known.stream().map(String::valueOf).sorted().limit(MOST).collect(Collectors.joining(", "));
    }
}

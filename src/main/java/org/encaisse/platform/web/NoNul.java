package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** No text of PostgreSQL holds the character 0: whoever sends one, by form or in JSON, is told so before anything is done. */
@ControllerAdvice
final class NoNul extends RequestBodyAdviceAdapter implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
                    String field = name.replace("\0", "");
                    throw new Refused(
                            WebRefusal.UNWRITABLE_TEXT,
                            List.of(Violation.of(field, value.replace("\0", "␀"), WebRefusal.UNWRITABLE_TEXT)));
                }
            }
        });
        return true;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() throws IOException {
                return new Watched(message.getBody());
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    /** Bare, the character 0 is no JSON; what is looked for is its escape, an even number of backslashes before it or none. */
    private static final class Watched extends FilterInputStream {

        private static final String ESCAPE = "\\u0000";

        private int matched;

        Watched(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                watch(read);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            for (int i = 0; i < count; i++) {
                watch(into[from + i]);
            }
            return count;
        }

        private void watch(int next) {
            boolean expected = next == ESCAPE.charAt(matched);
            // A second backslash ends what the first began: it begins nothing itself.
            matched = expected ? matched + 1 : matched == 1 || next != '\\' ? 0 : 1;
            if (matched == ESCAPE.length()) {
                throw new Refused(WebRefusal.UNWRITABLE_TEXT);
            }
        }
    }
}

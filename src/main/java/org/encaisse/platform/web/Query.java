package org.encaisse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with its filters: the state of a page lives in its address, so it can be kept and sent. */
public record Query(String path, Map<String, List<String>> parameters) {

    static Query of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        }
        return new Query(request.getRequestURI(), parameters);
    }

    public static Query at(String path) {
        return new Query(path, Map.of());
    }

    public Query with(String name, @Nullable Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null && !value.toString().isEmpty()) {
            changed.put(name, List.of(value.toString()));
        }
        return new Query(path, changed);
    }

    public Query without(String name) {
        return with(name, null);
    }

    /** The same filters at another address: the export of what is shown. */
    public Query under(String otherPath) {
        return new Query(otherPath, parameters);
    }

    public String get(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    /** Every filter except the named ones, for the hidden fields of a form that changes those. */
    public List<Map.Entry<String, String>> except(String... names) {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!List.of(names).contains(name)) {
                values.forEach(value -> kept.add(Map.entry(name, value)));
            }
        });
        return kept;
    }

    /** The address of this list sorted by a column; asked again on the same column, the other way round. */
    public Query sortedBy(String column) {
        String now = get("sort");
        return with("sort", now.equals(column) ? "-" + column : column).without("after");
    }

    @Override
    public String toString() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, list) -> {
            for (String value : list) {
                String slot = "v" + values.size();
                values.put(slot, value);
                uri.queryParam(name, "{" + slot + "}");
            }
        });
        return uri.encode().buildAndExpand(values).toUriString();
    }
}

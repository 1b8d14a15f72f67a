package org.encaisse.shell.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything the interface does, read from the handlers themselves. */
@Component
class Operations {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Operations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        mappings.stream()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((route, handler) -> {
                    for (String path : route.getPatternValues()) {
                        for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                            if (path.startsWith("/api/v1/")) {
                                operations.add(Operation.of(verb.name(), path, handler));
                            }
                        }
                    }
                }));
        return operations.stream()
                .distinct()
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb))
                .toList();
    }
}

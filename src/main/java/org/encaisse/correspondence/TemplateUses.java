package org.encaisse.correspondence;

import java.util.List;

/** Where templates are used, contributed as a bean by each module that writes with them. */
public interface TemplateUses {

    /**
     * @param key of the sentence that names the place, with its arguments
     * @param href where it can be looked at; empty when there is no such page
     */
    record Use(String template, String key, List<String> arguments, String href) {

        public Use {
            arguments = List.copyOf(arguments);
        }
    }

    List<Use> uses();
}

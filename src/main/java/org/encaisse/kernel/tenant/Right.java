package org.encaisse.kernel.tenant;

import java.util.Locale;

/**
 * Something a person may do or read, named once for the use case behind it. Each room has an enum of its own; the menu, the panel,
 * the button, the page and the interface all ask the same constant.
 */
public interface Right {

    /** Such as {@code DECIDE_SUSPENSION}: enums have it. */
    String name();

    Holders holders();

    /** The room whose use cases it opens: {@code escalation} for a constant of {@code EscalationRight}. */
    default String room() {
        return ((Enum<?>) this)
                .getDeclaringClass()
                .getSimpleName()
                .replaceFirst("Right$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** As it is kept and as addresses name it: {@code escalation.decide-suspension}. */
    default String code() {
        return room() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message key of its words. */
    default String key() {
        return "right." + code();
    }
}

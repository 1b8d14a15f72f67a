package org.encaisse.platform.web;

import java.io.Serial;
import java.io.Serializable;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was just done, said once on the page that follows. */
public record Flash(Tone tone, String text) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String NAME = "flash";

    /** Said after a redirect, in the words of {@link Ui#t}. */
    public static void good(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(NAME, new Flash(Tone.GOOD, text));
    }

    public static void bad(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(NAME, new Flash(Tone.BAD, text));
    }

    /** A rule said no: the page says why. What does not exist, or is somebody else's, stays a page not found. */
    public static void refused(RedirectAttributes redirect, Ui ui, Refused refused) {
        if (refused.refusal().kind() == Refusal.Kind.MISSING) {
            throw refused;
        }
        bad(redirect, ui.refusal(refused));
    }
}

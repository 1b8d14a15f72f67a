/**
 * Reminders: what is written to a debtor. The mails, letters and text messages of a run, thanks, letters that a person writes by
 * hand, campaigns.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code reminders}: letters written by hand, campaigns and whom they are for
 *   <li><b>Exposes</b> nothing: messages reach their composer by their purpose ({@code MessageComposer})
 *   <li><b>Listens</b> to {@code MessageSettled}: what was written by hand, or for a campaign, has really left
 *   <li><b>Hides</b> the words of a reminder, its variables, what goes along with it
 * </ul>
 */
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "latefees",
            "latefees :: *",
            "correspondence",
            "casefile",
            "casefile :: document",
            "dunning",
            "dunning :: *"
        })
@NullMarked
package org.encaisse.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

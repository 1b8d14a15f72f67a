/**
 * Floor 7, inbox (le courrier reçu): what comes back to us, and whose file it belongs in.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code inbox}: where mail is fetched, what was fetched byte for byte, what it was understood to
 *       be, which addresses sent our mail back, who is away, which senders a person has filed
 *   <li><b>Exposes</b> mail handed over another way ({@code ReadMailbox}); nothing to its neighbours: what others must know goes through the casefile (chronology, tasks,
 *       documents), through the state of the message that came back and through the mark on the address
 *   <li><b>Listens</b> {@code customers.ContactSaved}, {@code customers.DatumMarked}: an address that was corrected or found
 *       right cures its anomaly; it reads its folder or its IMAP mailbox by a job
 *   <li><b>Hides</b> how a mail is parsed ({@code mail}), how a bounce is recognised ({@code bounce}), how an answer is
 *       told from an automatic reply ({@code reply}); all three are pure
 * </ul>
 */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "correspondence",
            "casefile",
            "casefile :: *",
            "evidence",
            "anomalies"
        })
@NullMarked
package org.encaisse.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Evidence: a customer's whole file, taken away as a zip that a third person can verify without us. Every room contributes a
 * {@link org.encaisse.evidence.FilePart}, every file's SHA-256 stands in {@code MANIFEST.sha256}, and the manifest's own in
 * the journal.
 *
 * <ul>
 *   <li><b>Owns</b> no table: it writes what others keep
 *   <li><b>Exposes</b> {@link org.encaisse.evidence.FilePart} and the {@link org.encaisse.evidence.Bundle} a part is written into
 *   <li><b>Listens</b> to nothing
 *   <li><b>Hides</b> the zip, its manifest, and the parts about what lies below: accounts, messages, chronology, papers, claims
 * </ul>
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "latefees",
            "correspondence",
            "casefile",
            "casefile :: *",
            "calls"
        })
@NullMarked
package org.encaisse.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

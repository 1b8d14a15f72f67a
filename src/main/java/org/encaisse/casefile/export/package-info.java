/**
 * A customer's whole file, taken away as a zip that a third person can verify without us: every room contributes a {@link
 * org.encaisse.casefile.export.FilePart}, every file's SHA-256 stands in {@code MANIFEST.sha256}, and the manifest's own in the
 * journal.
 */
@NamedInterface("export")
@NullMarked
package org.encaisse.casefile.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * PDF/A-3u: tagged for screen readers, fonts embedded, the same bytes for the same content, id and instant.
 *
 * <p>{@link PdfPrinter} prints any page of HTML; {@link Paper} is drawn on, for papers that leave by the thousand.
 *
 * <p>Nothing outside the page is ever fetched: no network, no file; pictures only as {@code data:} addresses.
 */
@NamedInterface
@NullMarked
package org.encaisse.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

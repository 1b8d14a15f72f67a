/**
 * HTML to PDF/A-3u: tagged for screen readers, fonts embedded, the same bytes for the same page, id and instant.
 *
 * <p>Nothing outside the page is ever fetched: no network, no file; pictures only as {@code data:} addresses.
 */
@NamedInterface
@NullMarked
package org.encaisse.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

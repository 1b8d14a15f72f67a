/** Portfolios: which collector gets which customers, by rule or by hand, and how a portfolio passes to another one. */
@NamedInterface("portfolio")
@NullMarked
package org.encaisse.casefile.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

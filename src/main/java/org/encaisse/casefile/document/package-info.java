/** The papers of a debtor's file: contracts, orders, delivery proofs, transfer orders; what proves that money is owed. */
@NamedInterface("document")
@NullMarked
package org.encaisse.casefile.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What tests share: one PostgreSQL for the whole run ({@link TestDatabase}) and one started application ({@link
 * EncaisseTest}).
 */
@NullMarked
package org.encaisse.testing;

import org.jspecify.annotations.NullMarked;

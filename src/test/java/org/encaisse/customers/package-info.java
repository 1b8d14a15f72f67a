@NullMarked
package org.encaisse.customers;

import org.jspecify.annotations.NullMarked;

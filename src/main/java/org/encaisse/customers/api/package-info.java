@NullMarked
package org.encaisse.customers.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.exchange.api;

import org.jspecify.annotations.NullMarked;

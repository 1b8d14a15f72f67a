@NullMarked
package org.encaisse.exchange.web;

import org.jspecify.annotations.NullMarked;

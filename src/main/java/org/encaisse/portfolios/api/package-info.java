@NullMarked
package org.encaisse.portfolios.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.dunning;

import org.jspecify.annotations.NullMarked;

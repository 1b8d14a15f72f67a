@NullMarked
package org.encaisse.dunning.prevention;

import org.jspecify.annotations.NullMarked;

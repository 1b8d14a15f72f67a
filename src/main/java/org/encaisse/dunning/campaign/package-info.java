@NullMarked
package org.encaisse.dunning.campaign;

import org.jspecify.annotations.NullMarked;

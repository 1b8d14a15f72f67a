@NullMarked
package org.encaisse.dunning.simulation;

import org.jspecify.annotations.NullMarked;

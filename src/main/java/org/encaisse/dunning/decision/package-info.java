@NullMarked
package org.encaisse.dunning.decision;

import org.jspecify.annotations.NullMarked;

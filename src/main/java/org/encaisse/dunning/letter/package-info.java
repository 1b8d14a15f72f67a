@NullMarked
package org.encaisse.dunning.letter;

import org.jspecify.annotations.NullMarked;

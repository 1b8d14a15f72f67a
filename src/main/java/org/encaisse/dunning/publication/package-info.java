@NullMarked
package org.encaisse.dunning.publication;

import org.jspecify.annotations.NullMarked;

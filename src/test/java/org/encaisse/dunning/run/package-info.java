@NullMarked
package org.encaisse.dunning.run;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.casefile;

import org.jspecify.annotations.NullMarked;

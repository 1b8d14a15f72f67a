@NullMarked
package org.encaisse.identity;

import org.jspecify.annotations.NullMarked;

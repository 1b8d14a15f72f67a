@NullMarked
package org.encaisse.correspondence;

import org.jspecify.annotations.NullMarked;

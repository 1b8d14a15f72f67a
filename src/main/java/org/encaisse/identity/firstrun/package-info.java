@NullMarked
package org.encaisse.identity.firstrun;

import org.jspecify.annotations.NullMarked;

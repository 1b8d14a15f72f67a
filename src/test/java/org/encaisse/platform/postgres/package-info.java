@NullMarked
package org.encaisse.platform.postgres;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.shell;

import org.jspecify.annotations.NullMarked;

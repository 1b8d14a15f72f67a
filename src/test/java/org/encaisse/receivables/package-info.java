@NullMarked
package org.encaisse.receivables;

import org.jspecify.annotations.NullMarked;

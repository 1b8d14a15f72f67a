@NullMarked
package org.encaisse.casefile.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.stories;

import org.jspecify.annotations.NullMarked;

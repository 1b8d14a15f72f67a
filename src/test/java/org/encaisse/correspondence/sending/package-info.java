@NullMarked
package org.encaisse.correspondence.sending;

import org.jspecify.annotations.NullMarked;

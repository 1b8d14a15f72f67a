@NullMarked
package org.encaisse.calls.api;

import org.jspecify.annotations.NullMarked;

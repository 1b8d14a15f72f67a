@NullMarked
package org.encaisse.identity.api;

import org.jspecify.annotations.NullMarked;

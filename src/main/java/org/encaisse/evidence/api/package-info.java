@NullMarked
package org.encaisse.evidence.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.receivables.api;

import org.jspecify.annotations.NullMarked;

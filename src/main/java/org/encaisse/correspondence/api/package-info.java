@NullMarked
package org.encaisse.correspondence.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.demo;

import org.jspecify.annotations.NullMarked;

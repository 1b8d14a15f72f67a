@NullMarked
package org.encaisse.shell.api;

import org.jspecify.annotations.NullMarked;

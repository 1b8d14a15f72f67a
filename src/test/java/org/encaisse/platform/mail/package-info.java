@NullMarked
package org.encaisse.platform.mail;

import org.jspecify.annotations.NullMarked;

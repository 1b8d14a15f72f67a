@NullMarked
package org.encaisse.identity.signin;

import org.jspecify.annotations.NullMarked;

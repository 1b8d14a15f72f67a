@NullMarked
package org.encaisse.identity.web;

import org.jspecify.annotations.NullMarked;

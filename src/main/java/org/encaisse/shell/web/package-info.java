@NullMarked
package org.encaisse.shell.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.correspondence.web;

import org.jspecify.annotations.NullMarked;

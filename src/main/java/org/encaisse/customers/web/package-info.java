@NullMarked
package org.encaisse.customers.web;

import org.jspecify.annotations.NullMarked;

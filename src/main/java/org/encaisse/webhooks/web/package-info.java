@NullMarked
package org.encaisse.webhooks.web;

import org.jspecify.annotations.NullMarked;

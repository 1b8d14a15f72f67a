@NullMarked
package org.encaisse.webhooks.api;

import org.jspecify.annotations.NullMarked;

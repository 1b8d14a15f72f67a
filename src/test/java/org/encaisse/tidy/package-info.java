/** Style that matters is a test: these read our own source, schema, messages and routes. */
@NullMarked
package org.encaisse.tidy;

import org.jspecify.annotations.NullMarked;

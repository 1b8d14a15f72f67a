/** How quick the desk is on a million due dates, each figure held against a floor measured in the same run: bench/README.md. */
@NullMarked
package org.encaisse.bench;

import org.jspecify.annotations.NullMarked;

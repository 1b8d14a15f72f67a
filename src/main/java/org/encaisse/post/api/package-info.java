@NullMarked
package org.encaisse.post.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.encaisse.post.web;

import org.jspecify.annotations.NullMarked;

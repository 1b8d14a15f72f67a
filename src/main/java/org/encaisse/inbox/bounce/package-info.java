/** Mail that came back: recognised by its form, never by who says that he sent it. Pure: from the mail to the findings. */
@NullMarked
package org.encaisse.inbox.bounce;

import org.jspecify.annotations.NullMarked;

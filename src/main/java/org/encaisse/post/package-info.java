/**
 * The post: letters on paper, chosen into a batch, put into one file for the printer, posted, and what the post brings back.
 *
 * <p>A letter is in one batch for ever; the file of a batch may be made again, always with the same bytes. It counts
 * when it is posted, never before.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code post}: batches and the letters in them, postings, receipts
 *   <li><b>Exposes</b> {@link org.encaisse.post.PrepareBatch}, {@link org.encaisse.post.PostLetters}, {@link
 *       org.encaisse.post.RecordReceipt}
 *   <li><b>Listens</b> to nothing; the state of a message is changed through {@link org.encaisse.correspondence.PaperLetters}
 *   <li><b>Hides</b> the file for the printer, the mailing list, the pages
 * </ul>
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "customers", "correspondence"})
@NullMarked
package org.encaisse.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Floor 4, correspondence: what we write, and how it leaves the building.
 *
 * <p><b>Owns</b> templates and their versions, the outbox, the archive of what was really sent, byte for byte.
 *
 * <p><b>Exposes</b> {@link org.encaisse.correspondence.Outbox} (reserve, list), {@link
 * org.encaisse.correspondence.Templates}, {@link org.encaisse.correspondence.RenderLetter} (the preview is the mail),
 * {@link org.encaisse.correspondence.Statement} and {@link org.encaisse.correspondence.RenderStatement}. Whoever
 * reserves a message contributes a {@link org.encaisse.correspondence.MessageComposer} bean for its purpose, and may
 * contribute a {@link org.encaisse.correspondence.SendingGate}; {@link org.encaisse.correspondence.MessageSettled} tells
 * what became of it, {@link org.encaisse.correspondence.MessagesSettled} of a handful at once.
 *
 * <p><b>Listens</b> to {@link org.encaisse.identity.TenantOpened}: a new tenant gets the shipped templates.
 *
 * <p><b>Hides</b> the workers, their commits and the transport.
 */
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "customers"})
@NullMarked
package org.encaisse.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

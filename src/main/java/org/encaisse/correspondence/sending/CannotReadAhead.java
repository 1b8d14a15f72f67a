package org.encaisse.correspondence.sending;

/** What a handful of messages needs could not be read together; nothing of its transaction was kept. Each is written alone. */
final class CannotReadAhead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotReadAhead(RuntimeException cause) {
        super("what a handful of messages needs could not be read together", cause);
    }
}

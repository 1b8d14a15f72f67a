package org.encaisse.platform.mail;

/** What became of a message that was handed over. */
public sealed interface Handover {

    /** The server has it, for all of its recipients. */
    record Accepted(String reply) implements Handover {}

    /** The server said no, and has it for nobody. {@code permanent}: asking again would get the same answer. */
    record Refused(boolean permanent, String reply) implements Handover {}

    /** No server, or the line broke before any content was on its way: nobody has it. */
    record Unreachable(String why) implements Handover {}

    /** The content was on its way and no answer came: it may have arrived, or not. Never to be sent again unasked. */
    record Ambiguous(String why) implements Handover {}
}

package org.encaisse.dunning.scenario;

/** What goes along with a step. */
public enum Attachment {
    /** Relevé: all that is open. */
    STATEMENT,
    /** État des factures échues. */
    OVERDUE_STATEMENT,
    INVOICES,
    ORDERS,
    CONTRACT,
    /** Proofs of delivery, of service done, of transport. */
    PROOFS,
    /** The customer's whole file. */
    FILE,
    /** Décompte: interest, penalties, the flat fee. */
    FEES,
    /** Avis de rejet of the bank. */
    REJECT_NOTICE,
    /** A blank direct-debit mandate. */
    MANDATE,
    /** The cheque that bounced, its certificate. */
    CHEQUE,
    /** Proof that the invoice was filed with a public buyer's portal. */
    DEPOSIT_PROOF
}

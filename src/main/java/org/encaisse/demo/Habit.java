package org.encaisse.demo;

/** How an invented customer pays. */
enum Habit {
    /** A few days before the due date, or on it. */
    PUNCTUAL(30),
    /** One or two weeks late. */
    A_BIT_LATE(28),
    /** One to three months late. */
    VERY_LATE(14),
    /** Early once, very late the next time. */
    ERRATIC(12),
    /** Punctual, but contests an invoice now and then, which then stays open. */
    CONTESTING(8),
    /** Late, in instalments. */
    IN_PARTS(8);

    private final int weight;

    Habit(int weight) {
        this.weight = weight;
    }

    static Habit of(Dice dice) {
        int drawn = dice.between(1, 100);
        for (Habit habit : values()) {
            drawn -= habit.weight;
            if (drawn <= 0) {
                return habit;
            }
        }
        return PUNCTUAL;
    }

    /** Days from the due date to the money. */
    int delay(Dice dice) {
        return switch (this) {
            case PUNCTUAL -> dice.between(-4, 2);
            case A_BIT_LATE -> dice.between(3, 17);
            case VERY_LATE -> dice.between(25, 110);
            case ERRATIC -> dice.chance(45) ? dice.between(-3, 4) : dice.between(12, 75);
            case CONTESTING -> dice.chance(12) ? dice.between(120, 300) : dice.between(-2, 8);
            case IN_PARTS -> dice.between(10, 45);
        };
    }

    /** Whether this invoice is paid in two times, the second one later. */
    boolean inParts(Dice dice) {
        return dice.chance(this == IN_PARTS ? 60 : 3);
    }
}

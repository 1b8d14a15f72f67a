package org.encaisse.demo;

import java.util.List;
import java.util.Random;

/** Chance that always falls the same way: the same seed and name give the same throws, on every machine. */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        // Neighbouring seeds give similar first throws, unless the bits are spread.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static Dice of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 31 + name.charAt(i);
        }
        return new Dice(mixed);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An amount of minor units between two bounds, small ones more often than large ones, rounded to {@code step}. */
    long amount(long least, long most, long step) {
        long width = (most - least) / step;
        long low = Math.min(below(width + 1), below(width + 1));
        return least + low * step;
    }

    private long below(long bound) {
        return Math.floorMod(random.nextLong(), bound);
    }
}

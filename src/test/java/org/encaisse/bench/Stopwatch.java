package org.encaisse.bench;

import java.util.Arrays;

/** Seconds that something takes. */
final class Stopwatch {

    interface Work {
        void run() throws Exception;
    }

    /** On a busy machine the quickest says what the work itself costs, the median what a person waits. */
    record Taken(double median, double quickest) {}

    private Stopwatch() {}

    static double once(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /** The one in the middle of {@code times}, after as many again that nobody counts, three at most. */
    static Taken median(int times, Work work) throws Exception {
        for (int i = 0; i < Math.min(3, times); i++) {
            work.run();
        }
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            taken[i] = once(work);
        }
        Arrays.sort(taken);
        return new Taken(taken[times / 2], taken[0]);
    }
}

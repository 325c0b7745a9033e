package org.example.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads count without a lock. */
public class Counting {
    private int count;

    final int increment() {
        return ++count;
    }

    /** Both may see the same count. */
    @JCStressTest
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One after the other.")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "An increment is lost.")
    @State
    public static class PlainInt extends Counting {
        /** Counts. */
        @Actor
        public void first(II_Result result) {
            result.r1 = increment();
        }

        /** Counts as well. */
        @Actor
        public void second(II_Result result) {
            result.r2 = increment();
        }
    }
}

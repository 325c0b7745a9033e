package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Scenarios;

/**
 * {@code eprintln!("{e}")}, with today's rules and a lazy error: the hazard in its plainest form.
 *
 * <p>The error is formatted under the stderr lock. Its value is created on first access, so formatting releases and
 * reacquires the GIL, twice, under that lock. A thread that holds the GIL waits for the stderr lock while it holds it.
 * Together the two are a deadlock, of two threads that do the very same thing.
 *
 * <p>Only where no thread ever holds the GIL when it prints, no thread waits for the stderr lock while it holds the
 * GIL, and nothing can hang.
 *
 * <p>Source: PyO3 issue 4764.
 *
 * <p>Written out in full, to show what is generated of the cells of all other topics: {@link PlainPrintCells} declares
 * the same three for another strategy.
 */
public final class DirectPrint {

    private DirectPrint() {}

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class BothAttached extends Printing {
        private static final Scenario CELL = Scenarios.both(Scenarios.today(), DirectPrintStrategy.INSTANCE);

        public BothAttached() {
            super(CELL);
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class OneAttached extends Printing {
        private static final Scenario CELL = Scenarios.one(Scenarios.today(), DirectPrintStrategy.INSTANCE);

        public OneAttached() {
            super(CELL);
        }

        @Actor
        public void attached(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void detached(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Neither thread holds the GIL when it prints. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class NoneAttached extends Printing {
        private static final Scenario CELL = Scenarios.none(Scenarios.today(), DirectPrintStrategy.INSTANCE);

        public NoneAttached() {
            super(CELL);
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }
}

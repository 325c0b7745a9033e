package org.pyerr.stress.tests.real;

import java.util.concurrent.CountDownLatch;

/**
 * The schedule that hangs wherever one can: the error of one thread is asked for its message; then the other thread
 * acquires the GIL; then the first one needs it, and the other one calls the output. Where no error is asked while the
 * GIL is free to take, nothing is forced.
 */
final class ForcedPacing implements Pacing {
    private final int holder;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch attached = new CountDownLatch(1);

    private ForcedPacing(int holder) {
        this.holder = holder;
    }

    /** The pacing of a scenario. */
    static Pacing of(RealScenario scenario) {
        if (isForced(scenario.first(), scenario.second())) {
            return new ForcedPacing(1);
        }
        return isForced(scenario.second(), scenario.first()) ? new ForcedPacing(0) : NONE;
    }

    private static boolean isForced(RealStrategy asking, RealStrategy holding) {
        boolean asksWithoutGil = !asking.isAttached() || asking.givesTheGilUp();
        return asksWithoutGil && holding.isAttached();
    }

    @Override
    public void attaching(int thread) {
        if (thread == holder) {
            await(asked);
        }
    }

    @Override
    public void attached(int thread) {
        if (thread == holder) {
            attached.countDown();
        }
    }

    @Override
    public void asked(int thread) {
        if (thread != holder) {
            asked.countDown();
            await(attached);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

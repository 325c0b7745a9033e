package org.pyerr.model.explore;

import org.junit.jupiter.api.Test;
import org.lockcore.Body;
import org.lockcore.ReentrantLock;
import org.lockcore.explore.Counted;
import org.lockcore.explore.SmallProgram;
import org.pyerr.model.sync.Gil;

/** The GIL, whose switches are a choice. */
class GilProgramsTest {
    private static final String BOTH_END = "FINISHED, FINISHED, done";

    /**
     * Attach, end attach; the first is a's (times 2). While b waits, a's release goes two ways. Without a request: b
     * attaches and ends, 1 schedule. With one: b attaches, then a's return from its wait and b's release come in 2
     * orders.
     */
    @Test
    void aReleaseWhileAnotherWaitsMayBeARequestedOne() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    Gil gil = program.share("GIL", new Gil(program.graph()));
                    Body body = t -> {
                        gil.attach(t);
                        gil.endAttach(t);
                    };
                    return program.thread(body).thread(body);
                },
                6,
                BOTH_END);
    }

    /** Each waits for the other's lock with its own: only if bytecodes run under a's lock may the GIL be lost there. */
    @Test
    void losingTheGilUnderALockHangs() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    Gil gil = program.share("GIL", new Gil(program.graph()));
                    ReentrantLock lock = program.lock("lock");
                    Body body = t -> {
                        gil.attach(t);
                        lock.acquire(t);
                        gil.eval(t, 1);
                        lock.release(t);
                        gil.endAttach(t);
                    };
                    return program.thread(body).thread(body);
                },
                // a first (times 2). The GIL lost at eval: b takes it; a's return from its wait is free or never
                // needed:
                // b is blocked at the lock, a at the GIL, whichever order, and only one step is left: 1 schedule.
                // The GIL kept: release of the lock, release of the GIL in 2 ways. Not requested: b alone, 1 schedule.
                // Requested: b acquires the GIL, then a's return from its wait comes at any place among b's 4 steps: 5.
                14,
                BOTH_END,
                "HUNG, HUNG, done");
    }
}

package org.lockcore.explore;

import org.junit.jupiter.api.Test;
import org.lockcore.ModelThread;
import org.lockcore.Once;

/** Threads that come to the same gate. */
class OnceProgramsTest {

    /** One enters and completes, then the other finds the gate complete: 2 orders. */
    @Test
    void oneThreadRunsTheClosure() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    Once once = program.share("gate", new Once(program.graph(), false));
                    Register runs = program.share("runs", new Register());
                    return program.thread(t -> callOnce(t, once, runs))
                            .thread(t -> callOnce(t, once, runs))
                            .output(runs::value);
                },
                2,
                "FINISHED, FINISHED, 1");
    }

    private static void callOnce(ModelThread thread, Once once, Register runs) {
        if (once.enter(thread) == Once.Entry.RUN) {
            runs.put(thread, runs.read(thread) + 1);
            once.complete(thread);
        }
    }
}

package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lockcore.forced.Rendezvous;
import org.lockcore.forced.Samples;

/** Two threads come to the same gate at the same time, each time to a new one. */
class OnceRaceTest {
    private static final int ROUNDS = Samples.of(100_000);

    private final AtomicInteger entries = new AtomicInteger();
    private final AtomicInteger closures = new AtomicInteger();
    private final AtomicInteger unseenWrites = new AtomicInteger();

    /** A gate, and what its closure writes: a plain field. */
    private static final class Gated {
        private final WaitGraph graph = new WaitGraph(2);
        private final Once once = new Once(graph, false);
        private int written;
    }

    @Test
    void theClosureRunsOnceAndItsPlainWritesAreSeenByAll() {
        Rendezvous.run(2, ROUNDS, Gated::new, (round, id) -> enter(round.objects(), id));

        assertThat(entries).hasValue(2 * ROUNDS);
        assertThat(closures).hasValue(ROUNDS);
        assertThat(unseenWrites).hasValue(0);
    }

    private void enter(Gated gated, int id) {
        ModelThread thread = gated.graph.thread(id);
        thread.runFree();
        entries.incrementAndGet();
        boolean looksFirst = id == 0;
        if (looksFirst && gated.once.isCompleted(thread)) {
            checkWritten(gated);
        } else if (gated.once.enter(thread) == Once.Entry.RUN) {
            closures.incrementAndGet();
            gated.written++;
            gated.once.complete(thread);
        } else {
            checkWritten(gated);
        }
    }

    private void checkWritten(Gated gated) {
        if (gated.written != 1) {
            unseenWrites.incrementAndGet();
        }
    }
}

package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Once;
import org.lockcore.ReentrantLock;

/** A lock that is taken again by its owner: a hang of one thread, and a cycle of one edge, unless it is re-entrant. */
class SelfDeadlockTest {

    @Test
    void whatIsNotReentrantWaitsForItself() {
        SmallProgram program = new SmallProgram(1);
        Once gate = program.share("gate", new Once(program.graph(), false));
        program.thread(t -> {
            gate.enter(t);
            gate.enter(t);
        });
        Exploration exploration = new Explorer().explore(program);

        assertThat(Counted.texts(exploration)).containsExactly("HUNG, done");
        assertThat(exploration.lockOrder().has("gate", "gate")).isTrue();
        assertThat(exploration.lockOrder().hasCycle()).isTrue();
    }

    @Test
    void whatIsReentrantDoesNot() {
        SmallProgram program = new SmallProgram(1);
        ReentrantLock lock = program.lock("lock");
        program.thread(t -> {
            lock.acquire(t);
            lock.acquire(t);
        });
        Exploration exploration = new Explorer().explore(program);

        assertThat(exploration.neverHangs()).isTrue();
        assertThat(exploration.lockOrder().edges()).isEmpty();
    }
}

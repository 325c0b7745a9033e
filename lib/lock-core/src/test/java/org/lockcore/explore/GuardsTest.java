package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lockcore.Channel;
import org.lockcore.ReentrantLock;
import org.lockcore.WaitGraph;

/** What would make a proof worthless is refused. */
class GuardsTest {

    @Test
    void codeThatDependsOnMoreThanItsStepsIsRefused() {
        AtomicInteger runs = new AtomicInteger();
        SmallProgram program = new SmallProgram(1);
        ReentrantLock a = program.lock("A");
        ReentrantLock b = program.lock("B");
        program.thread(t -> {
            (runs.getAndIncrement() % 2 == 0 ? a : b).acquire(t);
            a.acquire(t);
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> new Explorer().explore(program))
                .withMessage("thread 0 does not repeat itself: it depends on more than its operations");
    }

    @Test
    void codeThatEndsEarlierTheSecondTimeIsRefused() {
        AtomicInteger runs = new AtomicInteger();
        SmallProgram program = new SmallProgram(1);
        ReentrantLock a = program.lock("A");
        program.thread(t -> {
            if (runs.getAndIncrement() == 0) {
                a.acquire(t);
            }
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> new Explorer().explore(program))
                .withMessage("thread 0 does not repeat itself: it depends on more than its operations");
    }

    @Test
    void codeThatSurvivesBeingBrokenOffIsRefused() {
        SmallProgram program = new SmallProgram(1);
        ReentrantLock a = program.lock("A");
        program.thread(t -> {
            try {
                a.acquire(t);
            } catch (RuntimeException e) {
                a.release(t);
            }
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> new Explorer().explore(program))
                .withMessage("thread 0 catches what breaks its run off");
    }

    @Test
    void anObjectThatTheProgramDoesNotNameIsRefused() {
        SmallProgram program = new SmallProgram(1);
        ReentrantLock hidden = new ReentrantLock(program.graph(), "hidden");
        program.thread(hidden::acquire);

        assertThatIllegalStateException()
                .isThrownBy(() -> new Explorer().explore(program))
                .withMessage("hidden is not among the program's shared objects");
    }

    @Test
    void aPrivateObjectThatIsSharedAfterAllIsRefused() {
        SmallProgram program = new SmallProgram(2);
        ReentrantLock a = program.lock("A");
        program.claimPrivate(a, 0);
        program.thread(a::acquire).thread(a::acquire);

        assertThatIllegalStateException()
                .isThrownBy(() -> new Explorer().explore(program))
                .withMessage("thread 1 uses A of thread 0");
    }

    @Test
    void anExplorationThatHitsItsBoundIsNotComplete() {
        Exploration full = new Explorer().explore(threeThreads());
        assertThat(full.complete()).isTrue();

        for (int bound = 1; bound < full.states(); bound++) {
            Exploration bounded = new Explorer().withMostStates(bound).explore(threeThreads());
            assertThat(bounded.complete()).as("bound %d", bound).isFalse();
            assertThat(full.reachable()).containsAll(bounded.reachable());
        }
        assertThat(new Explorer().withMostStates(full.states()).explore(threeThreads()))
                .isEqualTo(full);
    }

    @Test
    void aStepOfTooManyWaysIsRefused() {
        SmallProgram program = new SmallProgram(1);
        Dice dice = program.share("dice", new Dice(2049));
        program.thread(dice::roll);

        assertThatIllegalStateException()
                .isThrownBy(() -> new Explorer().explore(program))
                .withMessage("a step of thread 0 can go more than 2048 ways");
    }

    @Test
    void aChannelOfTooManyThreadsIsRefused() {
        WaitGraph graph = new WaitGraph(9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channel(false, graph.thread(8), 1))
                .withMessage("the threads of a channel have numbers below 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channel(false, graph.thread(0), 1 << 8))
                .withMessage("the threads of a channel have numbers below 8");
    }

    @Test
    void aProgramRunsFreeAsEverAfterItWasExplored() {
        SmallProgram program = new SmallProgram(1);
        ReentrantLock a = program.lock("A");
        program.claimPrivate(a, 0);
        program.thread(a::acquire);

        Exploration exploration = new Explorer().explore(program);
        assertThat(a.owner()).isNull();
        Explorer.replay(program, exploration.outcomes().values().iterator().next());
        assertThat(a.owner()).isNull();

        program.graph().thread(0).run(program);
        assertThat(a.owner()).isSameAs(program.graph().thread(0));
    }

    private static SmallProgram threeThreads() {
        SmallProgram program = new SmallProgram(3);
        ReentrantLock a = program.lock("A");
        ReentrantLock b = program.lock("B");
        for (int i = 0; i < 3; i++) {
            ReentrantLock first = i == 1 ? b : a;
            ReentrantLock second = i == 1 ? a : b;
            program.thread(t -> {
                first.acquire(t);
                second.acquire(t);
                first.release(t);
                second.release(t);
            });
        }
        return program;
    }
}

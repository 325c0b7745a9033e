package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.forced.Puppet;

/** The gate lets one thread run the closure, and the others go on when it has run. */
class OnceTest {
    private final WaitGraph graph = new WaitGraph(3);
    private final Once once = new Once(graph, false);

    @Test
    void oneRunsTheClosureAndTheOthersWaitForIt() {
        try (Puppet first = new Puppet(graph.thread(0));
                Puppet second = new Puppet(graph.thread(1));
                Puppet third = new Puppet(graph.thread(2))) {
            Once.Entry[] entries = new Once.Entry[3];
            assertThat(first.gets(once::enter)).isEqualTo(Once.Entry.RUN);
            second.waitsIn(thread -> entries[1] = once.enter(thread), once, Once.Op.CALL_ONCE);
            third.waitsIn(thread -> entries[2] = once.enter(thread), once, Once.Op.CALL_ONCE);
            assertThat(third.thread().graph().thread(0)).isSameAs(once.owner());

            first.does(once::complete);
            second.goesOn();
            third.goesOn();
            assertThat(entries).containsExactly(null, Once.Entry.COMPLETE, Once.Entry.COMPLETE);
            assertThat(first.gets(once::enter)).isEqualTo(Once.Entry.COMPLETE);
            assertThat(once.owner()).isNull();
        }
    }

    @Test
    void isCompletedOnlyOnceTheClosureHasRun() {
        ModelThread thread = graph.thread(0);
        thread.runFree();
        assertThat(once.isCompleted(thread)).isFalse();
        once.enter(thread);
        assertThat(once.isCompleted(thread)).isFalse();
        once.complete(thread);
        assertThat(once.isCompleted(thread)).isTrue();
    }

    @Test
    void oneThatIsMadeCompleteNeedsNoClosure() {
        ModelThread thread = graph.thread(0);
        thread.runFree();
        Once complete = new Once(graph, true);

        assertThat(complete.isCompleted(thread)).isTrue();
        assertThat(complete.enter(thread)).isEqualTo(Once.Entry.COMPLETE);
    }

    @Test
    void aFailurePoisonsItForThoseWhoWaitAndThoseWhoCome() {
        try (Puppet first = new Puppet(graph.thread(0));
                Puppet second = new Puppet(graph.thread(1));
                Puppet third = new Puppet(graph.thread(2))) {
            Once.Entry[] entries = new Once.Entry[1];
            first.does(once::enter);
            second.waitsIn(thread -> entries[0] = once.enter(thread), once, Once.Op.CALL_ONCE);

            first.does(once::poison);
            second.goesOn();
            assertThat(entries[0]).isEqualTo(Once.Entry.POISONED);
            assertThat(third.gets(once::enter)).isEqualTo(Once.Entry.POISONED);
            assertThat(first.gets(once::enter)).isEqualTo(Once.Entry.POISONED);
            assertThat(first.gets(once::isCompleted)).isFalse();
            assertThat(once.owner()).isNull();
        }
    }

    @Test
    void knowsWhoIsInside() {
        ModelThread thread = graph.thread(0);
        thread.runFree();
        assertThat(once.isEnteredBy(thread)).isFalse();
        once.enter(thread);
        assertThat(once.isEnteredBy(thread)).isTrue();
        assertThat(once.isEnteredBy(graph.thread(1))).isFalse();
        assertThat(new Once(graph, false).isEnteredBy(thread)).isFalse();
        once.complete(thread);
        assertThat(once.isEnteredBy(thread)).isFalse();
    }

    @Test
    void whoEntersItTwiceWaitsForItself() {
        try (Puppet thread = new Puppet(graph.thread(0))) {
            thread.does(once::enter);
            thread.begins(once::enter);

            assertThat(thread.isHung()).isTrue();
            assertThat(once.owner()).isSameAs(thread.thread());
        }
    }

    @Test
    void whoWaitsForAHungClosureIsHung() {
        try (Puppet first = new Puppet(graph.thread(0));
                Puppet second = new Puppet(graph.thread(1))) {
            first.does(once::enter);
            second.waitsIn(once::enter, once, Once.Op.CALL_ONCE);
            first.begins(once::enter);

            assertThat(first.isHung()).isTrue();
            assertThat(second.isHung()).isTrue();
        }
    }
}

package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockcore.Fate;
import org.lockcore.ReentrantLock;
import org.lockcore.forced.Samples;

/**
 * Lincheck, a model checker that shares no code with this one and runs Java's own locks, finds a deadlock in exactly
 * the programs in which the explorer does.
 *
 * <p>A program is written as its threads, separated by bars: a capital letter acquires a lock, a small one releases it.
 */
class LincheckTest {

    /**
     * Lincheck tries few switches first, so that it finds these deadlocks at once; it never claims to have tried all.
     */
    private static final int INVOCATIONS = 50;

    /** One that cannot deadlock and one that can. */
    private static final int LEAST_PROGRAMS = 2;

    static List<Arguments> programs() {
        return Samples.first(
                LEAST_PROGRAMS,
                List.of(
                        // the same order, the opposite order, one after the other
                        arguments("ABba|ABba", false),
                        arguments("ABba|BAab", true),
                        arguments("AaBb|BbAa", false),
                        arguments("ABba|Bb", false),
                        // one of the two in a row first
                        arguments("AaBAab|ABba", true),
                        arguments("ABbaBAab|Aa", false),
                        arguments("ABbaBAab|ABba", true),
                        // released in the order of taking; taken again with the other held
                        arguments("ABab|BAba", true),
                        arguments("ABab|ABab", false),
                        arguments("ABaAab|ABba", true),
                        arguments("ABaAab|BAab", true),
                        // re-entrant
                        arguments("AABbaa|BAab", true),
                        arguments("AAaBba|ABAaba", false),
                        // under a third lock
                        arguments("CABbac|CBAabc", false),
                        arguments("CABbac|CcBAab", true),
                        // three threads
                        arguments("ABba|BCcb|CAac", true),
                        arguments("ABba|BCcb|ACca", false),
                        arguments("ABba|BbAa|ABba", false)));
    }

    static List<Arguments> nestedPrograms() {
        return Samples.first(
                LEAST_PROGRAMS,
                List.of(
                        arguments("ABba|ABba", false),
                        arguments("ABba|BAab", true),
                        arguments("AaBb|BbAa", false),
                        arguments("AABbaa|BAab", true)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void bothFindTheDeadlockOrNeitherDoesOverReentrantLocks(String program, boolean deadlocks) {
        compare(program, LockLetters.Kind.REENTRANT_LOCK, deadlocks);
    }

    @ParameterizedTest
    @MethodSource("nestedPrograms")
    void bothFindTheDeadlockOrNeitherDoesOverSynchronizedBlocks(String program, boolean deadlocks) {
        compare(program, LockLetters.Kind.SYNCHRONIZED, deadlocks);
    }

    private static void compare(String program, LockLetters.Kind kind, boolean deadlocks) {
        List<String> threads = List.of(program.split("\\|", -1));

        assertThat(new Explorer().explore(model(threads)).canEnd(Fate.HUNG)).isEqualTo(deadlocks);
        assertThat(lincheckHangs(new LockLetters(threads, kind))).isEqualTo(deadlocks);
    }

    private static boolean lincheckHangs(LockLetters program) {
        try {
            Lincheck.runConcurrentTest(INVOCATIONS, program);
            return false;
        } catch (LincheckAssertionError e) {
            assertThat(e).hasMessageContaining("Concurrent test has hung");
            return true;
        }
    }

    private static SmallProgram model(List<String> threads) {
        SmallProgram program = new SmallProgram(threads.size());
        List<ReentrantLock> locks = List.of(program.lock("A"), program.lock("B"), program.lock("C"));
        for (String letters : threads) {
            program.thread(thread -> {
                for (int i = 0; i < letters.length(); i++) {
                    char letter = letters.charAt(i);
                    if (letter < 'a') {
                        locks.get(letter - 'A').acquire(thread);
                    } else {
                        locks.get(letter - 'a').release(thread);
                    }
                }
            });
        }
        return program;
    }
}

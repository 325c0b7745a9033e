package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.sync.StderrLock;

/**
 * Lincheck, a model checker that shares no code with this one and runs Java's own locks, finds a deadlock in exactly
 * the programs in which the explorer does.
 *
 * <p>A program is written as its threads, separated by bars: a capital letter takes a lock, a small one releases it.
 */
class LincheckTest {

    /**
     * Lincheck tries few switches first, so that it finds these deadlocks at once; it never claims to have tried all.
     */
    private static final int INVOCATIONS = 50;

    @ParameterizedTest
    @CsvSource({
        // the same order, the opposite order, one after the other
        "ABba|ABba, false",
        "ABba|BAab, true",
        "AaBb|BbAa, false",
        "ABba|Bb, false",
        // one of the two in a row first
        "AaBAab|ABba, true",
        "ABbaBAab|Aa, false",
        "ABbaBAab|ABba, true",
        // released in the order of taking; taken again with the other held
        "ABab|BAba, true",
        "ABab|ABab, false",
        "ABaAab|ABba, true",
        "ABaAab|BAab, true",
        // re-entrant
        "AABbaa|BAab, true",
        "AAaBba|ABAaba, false",
        // under a third lock
        "CABbac|CBAabc, false",
        "CABbac|CcBAab, true",
        // three threads
        "ABba|BCcb|CAac, true",
        "ABba|BCcb|ACca, false",
        "ABba|BbAa|ABba, false"
    })
    void bothFindTheDeadlockOrNeitherDoesOverReentrantLocks(String program, boolean deadlocks) {
        compare(program, LockLetters.Kind.REENTRANT_LOCK, deadlocks);
    }

    @ParameterizedTest
    @CsvSource({"ABba|ABba, false", "ABba|BAab, true", "AaBb|BbAa, false", "AABbaa|BAab, true"})
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
        List<StderrLock> locks = List.of(program.lock("A"), program.lock("B"), program.lock("C"));
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

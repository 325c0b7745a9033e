package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lockcore.ModelThread;
import org.lockcore.WaitGraph;

/** Which outputs are mixed, told twice: by the model's one number, and by looking at the whole sequence. */
class StderrTest {
    private static final int MESSAGES = 3;
    private static final int LONGEST = 6;

    /** An end of a message, or its beginning. */
    private record Fragment(int message, boolean isTail) {}

    private final ModelThread thread = new WaitGraph(1).thread(0);

    @Test
    void everyShortSequenceIsJudgedAsTheWholeOfItSays() {
        int[] judged = new int[1];
        forEachSequence(new ArrayList<>(), fragments -> {
            Stderr stderr = written(fragments);
            assertThat(stderr.isMixed()).as("mixed: %s", fragments).isEqualTo(isMixed(fragments));
            assertThat(stderr.finished()).as("finished: %s", fragments).isEqualTo(finished(fragments));
            judged[0]++;
        });
        // 1 + 6 + 36 + ... + 6 to the power of 6.
        assertThat(judged[0]).isEqualTo(55_987);
    }

    @Test
    void messagesOneAfterTheOtherAreNotMixed() {
        Stderr stderr = new Stderr();
        thread.runFree();
        for (int message = Stderr.MESSAGE_LIMIT - 1; message >= 0; message--) {
            stderr.writeHead(thread, message);
            stderr.writeTail(thread, message);
        }

        assertThat(stderr.isMixed()).isFalse();
        assertThat(stderr.finished()).isEqualTo(0xFFFF);
    }

    @Test
    void aMessageInsideAnotherIsAMix() {
        Stderr stderr = new Stderr();
        thread.runFree();
        stderr.writeHead(thread, 0);
        stderr.writeHead(thread, 1);
        assertThat(stderr.isMixed()).isTrue();

        stderr.writeTail(thread, 1);
        stderr.writeTail(thread, 0);
        assertThat(stderr.isMixed()).isTrue();
        assertThat(stderr.finished()).isEqualTo(0b11);
    }

    /** Some fragment arrives while another message is begun and not ended. */
    private static boolean isMixed(List<Fragment> fragments) {
        for (int begin = 0; begin < fragments.size(); begin++) {
            Fragment head = fragments.get(begin);
            Fragment end = new Fragment(head.message, true);
            for (int i = begin + 1;
                    !head.isTail && i < fragments.size() && !fragments.get(i).equals(end);
                    i++) {
                if (fragments.get(i).message != head.message) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int finished(List<Fragment> fragments) {
        return fragments.stream()
                .filter(Fragment::isTail)
                .mapToInt(fragment -> 1 << fragment.message)
                .reduce(0, (set, bit) -> set | bit);
    }

    private Stderr written(List<Fragment> fragments) {
        Stderr stderr = new Stderr();
        thread.runFree();
        for (Fragment fragment : fragments) {
            if (fragment.isTail) {
                stderr.writeTail(thread, fragment.message);
            } else {
                stderr.writeHead(thread, fragment.message);
            }
        }
        return stderr;
    }

    private static void forEachSequence(List<Fragment> begun, Consumer<List<Fragment>> judge) {
        judge.accept(begun);
        if (begun.size() == LONGEST) {
            return;
        }
        for (int message = 0; message < MESSAGES; message++) {
            for (boolean isTail : new boolean[] {false, true}) {
                begun.add(new Fragment(message, isTail));
                forEachSequence(begun, judge);
                begun.remove(begun.size() - 1);
            }
        }
    }
}

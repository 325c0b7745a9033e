package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lockcore.forced.Interleavings.inOrder;

import org.junit.jupiter.api.Test;
import org.lockcore.Operation;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;
import org.lockcore.forced.Interleavings;
import org.lockcore.forced.Interleavings.Act;
import org.lockcore.forced.Interleavings.Script;

/**
 * In every state that threads can bring an object into: an operation is blocked exactly if it has unblockers, a blocked
 * one changes nothing, nobody but an unblocker ends that, and a saved state can be restored into another object.
 */
class SharedObjectContractTest {

    @Test
    void gil() {
        Script evaluates =
                inOrder(Gil.Op.TAKE, Gil.Op.EVAL, Gil.Op.AWAIT_SWITCH, Gil.Op.RETAKE, Gil.Op.DROP, Gil.Op.AWAIT_SWITCH);
        Script attaches = inOrder(Gil.Op.TAKE, Gil.Op.DROP, Gil.Op.AWAIT_SWITCH);
        assertThat(Interleavings.check(Gil::new, evaluates, evaluates)).isPositive();
        assertThat(Interleavings.check(Gil::new, evaluates, attaches, attaches)).isPositive();
    }

    @Test
    void stderr() {
        assertThat(Interleavings.check(graph -> new Stderr(), writing(0), writing(7), writing(15)))
                .isZero();
    }

    private static Script writing(int message) {
        return results -> results.size() < 2 ? new Act(Stderr.Op.WRITE, message << 1 | results.size()) : null;
    }

    @Test
    void operationsOfOtherObjectsAreRefused() {
        WaitGraph graph = new WaitGraph(2);
        for (SharedObject object : new SharedObject[] {new StreamLock(graph), new Gil(graph), new Stderr()}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> object.attempt(graph.thread(0), Foreign.ONE, 0))
                    .withMessage(object.name() + " has no operation ONE");
        }
    }

    private enum Foreign implements Operation {
        ONE;

        @Override
        public String words() {
            return "do";
        }
    }
}

package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.Once;
import org.lockcore.Operation;
import org.lockcore.ReentrantLock;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.Outcome;
import org.lockcore.explore.Schedule;
import org.lockcore.explore.Trace;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;
import org.pyerr.model.sync.Gil;

/**
 * Hangs over locks are hangs by the Java machine's own judgement: the same lock steps on
 * {@code java.util.concurrent.locks.ReentrantLock} make {@code ThreadMXBean} report exactly the hung threads.
 */
class JavaLockReplayTest {
    private static final Set<Operation> LOCK_OPERATIONS =
            Set.of(ReentrantLock.Op.ACQUIRE, Gil.Op.TAKE, Gil.Op.RETAKE, Once.Op.CALL_ONCE);

    @Test
    void theJavaMachineFindsTheSameThreadsDeadlocked() throws Exception {
        Set<List<Object>> replayed = new HashSet<>();
        int hangs = 0;
        for (Map.Entry<Scenario, Exploration> explored : Matrix.explored().entrySet()) {
            Scenario scenario = explored.getKey();
            for (Map.Entry<Outcome, Schedule> found :
                    explored.getValue().outcomes().entrySet()) {
                if (found.getKey().has(Fate.HUNG)) {
                    Trace trace = Explorer.replay(new Trial(scenario), found.getValue());
                    Set<Integer> cycle = waitingInACycle(trace.waits());
                    if (cycle.isEmpty()) {
                        // Somebody waits for a message: no lock of Java's is like that.
                        assertThat(scenario.printerThreads()).as("%s", scenario).isPositive();
                    } else if (replayed.add(lockSteps(trace))) {
                        assertThat(JavaLockReplay.deadlockedThreads(trace, cycle.size()))
                                .as("%s of %s", found.getValue(), scenario)
                                .isEqualTo(cycle);
                    }
                    hangs += cycle.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(hangs).as("hangs over locks alone").isGreaterThan(150);
    }

    /** What is done to the locks: the same for many scenarios. */
    private static List<Object> lockSteps(Trace trace) {
        List<Object> steps = new ArrayList<>();
        for (Trace.Step step : trace.steps()) {
            List<Object> owned = List.of(step.thread(), step.owners());
            if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(owned)) {
                steps.add(owned);
            }
        }
        trace.waits().forEach(wait -> steps.add(List.of(wait.thread(), wait.object())));
        return steps;
    }

    /** The threads that wait for locks of each other in a circle: not those that wait for a message, or behind one. */
    private static Set<Integer> waitingInACycle(List<Trace.Wait> waits) {
        Set<Integer> cycle = new TreeSet<>();
        for (Trace.Wait start : waits) {
            Trace.Wait at = start;
            for (int i = 0; i < waits.size() && at != null; i++) {
                at = ownerOfWantedLock(waits, at);
                if (start.equals(at)) {
                    cycle.add(start.thread());
                }
            }
        }
        return cycle;
    }

    private static Trace.Wait ownerOfWantedLock(List<Trace.Wait> waits, Trace.Wait wait) {
        if (!LOCK_OPERATIONS.contains(wait.operation())) {
            return null;
        }
        int owner = wait.unblockers().get(0);
        return waits.stream()
                .filter(other -> other.thread() == owner)
                .findFirst()
                .orElse(null);
    }
}

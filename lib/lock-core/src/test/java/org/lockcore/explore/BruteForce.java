package org.lockcore.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a {@link LockProgram} through all its interleavings by plain recursion: nothing is pruned, remembered or shared
 * with the model.
 */
final class BruteForce {

    /** The least number of steps to an outcome, and of switches among the ways of that length. */
    record Shortest(int steps, int switches) {
        boolean isShorterThan(Shortest other) {
            return steps < other.steps || (steps == other.steps && switches < other.switches);
        }
    }

    private static final int NOBODY = -1;

    private final LockProgram program;
    private final int[] next;
    private final int[] owner;
    private final int[] count;
    private final int[] tryOwner;
    private final int[] register;

    private final Map<String, Shortest> outcomes = new TreeMap<>();
    private long schedules;

    BruteForce(LockProgram program) {
        this.program = program;
        next = new int[program.threads().size()];
        owner = new int[program.locks()];
        count = new int[program.locks()];
        tryOwner = new int[program.tryLocks()];
        register = new int[program.registers()];
        Arrays.fill(owner, NOBODY);
        Arrays.fill(tryOwner, NOBODY);
        search(0, 0, NOBODY);
    }

    /** All outcomes, spelled as {@link Outcome} does. */
    Map<String, Shortest> outcomes() {
        return outcomes;
    }

    /** How many ways lead from the start to an end. */
    long schedules() {
        return schedules;
    }

    private void search(int steps, int switches, int last) {
        boolean stuck = true;
        for (int thread = 0; thread < next.length; thread++) {
            if (isEnabled(thread)) {
                stuck = false;
                int more = last == NOBODY || last == thread ? 0 : 1;
                doAndUndo(thread, steps + 1, switches + more);
            }
        }
        if (stuck) {
            schedules++;
            outcomes.merge(outcome(), new Shortest(steps, switches), (a, b) -> b.isShorterThan(a) ? b : a);
        }
    }

    private boolean isEnabled(int thread) {
        List<LockProgram.Op> code = program.threads().get(thread);
        if (next[thread] >= code.size()) {
            return false;
        }
        LockProgram.Op op = code.get(next[thread]);
        return op.kind() != LockProgram.Kind.ACQUIRE || owner[op.target()] == NOBODY || owner[op.target()] == thread;
    }

    private void doAndUndo(int thread, int steps, int switches) {
        int at = next[thread];
        LockProgram.Op op = program.threads().get(thread).get(at);
        int target = op.target();
        next[thread]++;
        switch (op.kind()) {
            case ACQUIRE -> {
                owner[target] = thread;
                count[target]++;
                search(steps, switches, thread);
                setCount(target, count[target] - 1, thread);
            }
            case RELEASE -> {
                setCount(target, count[target] - 1, thread);
                search(steps, switches, thread);
                setCount(target, count[target] + 1, thread);
            }
            case TRY -> {
                int before = tryOwner[target];
                if (before == NOBODY) {
                    tryOwner[target] = thread;
                } else {
                    next[thread] += op.argument();
                }
                search(steps, switches, thread);
                tryOwner[target] = before;
            }
            case UNTRY -> {
                tryOwner[target] = NOBODY;
                search(steps, switches, thread);
                tryOwner[target] = thread;
            }
            case PUT -> {
                int before = register[target];
                register[target] = op.argument();
                search(steps, switches, thread);
                register[target] = before;
            }
            case SKIP_IF_ZERO -> {
                if (register[target] == 0) {
                    next[thread] += op.argument();
                }
                search(steps, switches, thread);
            }
        }
        next[thread] = at;
    }

    private void setCount(int lock, int newCount, int thread) {
        count[lock] = newCount;
        owner[lock] = newCount == 0 ? NOBODY : thread;
    }

    private String outcome() {
        StringBuilder text = new StringBuilder();
        for (int thread = 0; thread < next.length; thread++) {
            boolean ended = next[thread] >= program.threads().get(thread).size();
            text.append(ended ? "FINISHED, " : "HUNG, ");
        }
        return text.append(Arrays.stream(register).boxed().toList()).toString();
    }
}

package org.lockcore.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The edges between states, in the order in which the states were explored: for each state, which thread's step leads
 * where.
 */
final class StateGraph {
    private static final int LEAST = 1 << 10;

    /** How many ways a step can go: a thread and a choice are one char, of which the thread needs 5 bits. */
    private static final int CHOICE_BITS = 11;

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int threads;
    private int[] firstEdge = new int[LEAST];
    private int[] distance = new int[LEAST];
    private int[] depth = new int[LEAST];
    private int states;
    private int begun;
    private int[] target = new int[LEAST];
    private char[] action = new char[LEAST];
    private int edges;

    StateGraph(int threads) {
        this.threads = threads;
    }

    /** Adds a state that was first reached from the state begun last, or is the first one. */
    void addState(int depthOfState) {
        if (states + 1 >= distance.length) {
            firstEdge = Arrays.copyOf(firstEdge, firstEdge.length * 2);
            distance = Arrays.copyOf(distance, distance.length * 2);
            depth = Arrays.copyOf(depth, depth.length * 2);
        }
        distance[states] = states == 0 ? 0 : distance[begun - 1] + 1;
        depth[states] = depthOfState;
        states++;
    }

    /** Begins the next state's edges. */
    void begin() {
        firstEdge[begun++] = edges;
    }

    /** Adds an edge from the state begun last. */
    void addEdge(int to, int thread, int choice) {
        if (choice >>> CHOICE_BITS != 0) {
            throw new IllegalStateException(
                    "a step of thread " + thread + " can go more than " + (1 << CHOICE_BITS) + " ways");
        }
        if (edges == target.length) {
            target = Arrays.copyOf(target, target.length * 2);
            action = Arrays.copyOf(action, action.length * 2);
        }
        target[edges] = to;
        action[edges++] = (char) (thread << CHOICE_BITS | choice);
    }

    int edges() {
        return edges;
    }

    private int endOfEdges(int state) {
        return state + 1 < begun ? firstEdge[state + 1] : edges;
    }

    /** How many paths lead from the first state to states without edges. */
    BigInteger countPaths() {
        BigInteger[] ways = new BigInteger[states];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        BigInteger total = BigInteger.ZERO;
        for (int state : byDepth()) {
            if (state >= begun) {
                continue;
            }
            int end = endOfEdges(state);
            if (firstEdge[state] == end) {
                total = total.add(ways[state]);
            }
            for (int edge = firstEdge[state]; edge < end; edge++) {
                ways[target[edge]] = ways[target[edge]].add(ways[state]);
            }
            ways[state] = null;
        }
        return total;
    }

    /** All states so that each comes after its predecessors: a step adds to the depth. */
    private int[] byDepth() {
        int deepest = 0;
        for (int state = 0; state < states; state++) {
            deepest = Math.max(deepest, depth[state]);
        }
        int[] next = new int[deepest + 2];
        for (int state = 0; state < states; state++) {
            next[depth[state] + 1]++;
        }
        for (int d = 0; d <= deepest; d++) {
            next[d + 1] += next[d];
        }
        int[] order = new int[states];
        for (int state = 0; state < states; state++) {
            order[next[depth[state]]++] = state;
        }
        return order;
    }

    /** Finds, for sets of states, a shortest schedule into each set with the fewest switches. */
    List<Schedule> shortest(List<List<Integer>> goals) {
        int[] switches = new int[states * threads];
        int[] lastEdge = new int[states * threads];
        byte[] threadBefore = new byte[states * threads];
        Arrays.fill(switches, UNREACHED);
        for (int state = 0; state < begun; state++) {
            for (int edge = firstEdge[state]; edge < endOfEdges(state); edge++) {
                if (distance[target[edge]] == distance[state] + 1) {
                    relax(state, edge, switches, lastEdge, threadBefore);
                }
            }
        }
        List<Schedule> schedules = new ArrayList<>();
        for (List<Integer> goal : goals) {
            schedules.add(trace(best(goal, switches), lastEdge, threadBefore));
        }
        return schedules;
    }

    private void relax(int state, int edge, int[] switches, int[] lastEdge, byte[] threadBefore) {
        int thread = action[edge] >>> CHOICE_BITS;
        int to = target[edge] * threads + thread;
        if (state == 0) {
            switches[to] = 0;
            lastEdge[to] = edge;
            return;
        }
        for (int last = 0; last < threads; last++) {
            int before = switches[state * threads + last];
            if (before == UNREACHED) {
                continue;
            }
            int after = before + (last == thread ? 0 : 1);
            if (after < switches[to]) {
                switches[to] = after;
                lastEdge[to] = edge;
                threadBefore[to] = (byte) last;
            }
        }
    }

    private int best(List<Integer> goal, int[] switches) {
        int best = goal.get(0) * threads;
        for (int state : goal) {
            for (int last = 0; last < threads; last++) {
                int candidate = state * threads + last;
                int shorter = Integer.compare(distance[state], distance[best / threads]);
                if (shorter < 0 || (shorter == 0 && switches[candidate] < switches[best])) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private Schedule trace(int from, int[] lastEdge, byte[] threadBefore) {
        List<Schedule.Action> actions = new ArrayList<>();
        int at = from;
        while (at / threads != 0) {
            int edge = lastEdge[at];
            actions.add(new Schedule.Action(action[edge] >>> CHOICE_BITS, action[edge] & ((1 << CHOICE_BITS) - 1)));
            at = source(edge) * threads + threadBefore[at];
        }
        Collections.reverse(actions);
        return new Schedule(actions);
    }

    private int source(int edge) {
        int low = 0;
        int high = begun - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstEdge[middle] <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

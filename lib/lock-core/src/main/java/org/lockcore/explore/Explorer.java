package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockcore.Program;
import org.lockcore.explore.StateSpace.StepListener;

/**
 * Explores all interleavings of a program, breadth first, so that the first way to a state is a shortest one.
 *
 * <p>Two schedules that lead to the same state have the same future, so each state is explored once: explicit-state
 * model checking (Holzmann, "The Model Checker SPIN", 1997), with the results of a thread's own steps as its local
 * state, which is what lets plain Java code be the program. Steps that no other thread can see do not branch (a
 * partial-order reduction; Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", 1996,
 * persistent sets of one invisible step). A program's threads must end after a bounded number of steps; then so does
 * the exploration.
 */
public final class Explorer {

    /** The default bound on the number of states. A state takes about 450 bytes, so these take about a gigabyte. */
    public static final int MOST_STATES = 2_000_000;

    private final int mostStates;
    private final boolean merging;
    private final boolean invisibleFirst;

    /** Makes an explorer that prunes, and stops at {@link #MOST_STATES}. */
    public Explorer() {
        this(MOST_STATES, true, true);
    }

    private Explorer(int mostStates, boolean merging, boolean invisibleFirst) {
        this.mostStates = mostStates;
        this.merging = merging;
        this.invisibleFirst = invisibleFirst;
    }

    /** This explorer with another bound on the number of states. */
    public Explorer withMostStates(int newMostStates) {
        return new Explorer(newMostStates, merging, invisibleFirst);
    }

    /** This explorer without pruning: it runs every schedule by itself. */
    public Explorer withoutPruning() {
        return new Explorer(mostStates, false, false);
    }

    /**
     * This explorer without one of the two ways of pruning: steps that no other thread can see branch like any other.
     */
    public Explorer withoutReduction() {
        return new Explorer(mostStates, merging, false);
    }

    /** Explores a program, whose objects and threads are as they were again afterwards. */
    public Exploration explore(Program program) {
        StateSpace space = new StateSpace(program, invisibleFirst);
        try {
            return new Search(space).run();
        } finally {
            space.leave();
        }
    }

    /** Follows a schedule through a program, whose objects and threads are as they were again afterwards. */
    public static Trace replay(Program program, Schedule schedule) {
        StateSpace space = new StateSpace(program, true);
        try {
            return Trace.of(space, schedule);
        } finally {
            space.leave();
        }
    }

    private final class Search {
        private final StateSpace space;
        private final StateTable states;
        private final StateGraph graph;
        private final LockOrder lockOrder;
        private final Map<Outcome, List<Integer>> ends = new TreeMap<>();

        Search(StateSpace space) {
            this.space = space;
            states = new StateTable(space.width());
            graph = new StateGraph(space.threads());
            lockOrder = new LockOrder(space);
        }

        Exploration run() {
            long[] start = space.start(StepListener.NONE);
            long[] state = new long[space.width()];
            numberOf(start);
            int explored = 0;
            while (explored < states.size() && states.size() <= mostStates) {
                states.read(explored, state);
                expand(explored, state);
                explored++;
            }
            return new Exploration(
                    explored == states.size(),
                    explored,
                    graph.edges(),
                    graph.countPaths(),
                    outcomes(),
                    lockOrder.graph());
        }

        private void expand(int number, long[] state) {
            long[] next = new long[state.length];
            int[] choices = new int[space.threads()];
            boolean stuck = true;
            graph.begin();
            space.enter(state);
            lockOrder.visit(state);
            for (int id = 0; id < space.threads(); id++) {
                choices[id] = space.choices(state, id);
            }
            for (int id = 0; id < space.threads(); id++) {
                for (int choice = 0; choice < choices[id]; choice++) {
                    System.arraycopy(state, 0, next, 0, state.length);
                    if (space.advance(next, id, choice, StepListener.NONE)) {
                        graph.addEdge(numberOf(next), id, choice);
                        stuck = false;
                    }
                }
            }
            if (stuck) {
                ends.computeIfAbsent(space.outcome(state), outcome -> new ArrayList<>())
                        .add(number);
            }
        }

        private int numberOf(long[] state) {
            int before = states.size();
            int number = merging ? states.intern(state) : states.append(state);
            if (number == before) {
                graph.addState(space.depth(state));
            }
            return number;
        }

        private Map<Outcome, Schedule> outcomes() {
            List<Schedule> shortest = graph.shortest(List.copyOf(ends.values()));
            Map<Outcome, Schedule> outcomes = new TreeMap<>();
            for (Outcome outcome : ends.keySet()) {
                outcomes.put(outcome, shortest.get(outcomes.size()));
            }
            return outcomes;
        }
    }
}

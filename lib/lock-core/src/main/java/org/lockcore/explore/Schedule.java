package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * An order of steps: which thread acts next, and which choice is taken where a step has several. Written as a digit for
 * the thread, from 10 on a letter, followed by a prime for each way passed over: {@code 0011'0}.
 */
public final class Schedule {
    private static final String THREADS = "0123456789abcdefghijklmnopqrstuv";
    private static final char PRIME = '\'';

    /**
     * One step of some thread.
     *
     * @param thread the thread that acts
     * @param choice which way the step goes, from 0
     */
    public record Action(int thread, int choice) {}

    private final List<Action> actions;

    /** Makes a schedule of its actions, in order. */
    public Schedule(List<Action> actions) {
        this.actions = List.copyOf(actions);
    }

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Schedule parse(String text) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int thread = THREADS.indexOf(c);
            if (thread >= 0) {
                actions.add(new Action(thread, 0));
            } else if (c == PRIME && !actions.isEmpty()) {
                Action last = actions.remove(actions.size() - 1);
                actions.add(new Action(last.thread(), last.choice() + 1));
            } else {
                throw new IllegalArgumentException("no schedule: " + text + " (at character " + i + ")");
            }
        }
        return new Schedule(actions);
    }

    /** The actions, in order. */
    public List<Action> actions() {
        return actions;
    }

    /** How often a thread other than the last one acts. */
    public int switches() {
        int switches = 0;
        for (int i = 1; i < actions.size(); i++) {
            if (actions.get(i).thread() != actions.get(i - 1).thread()) {
                switches++;
            }
        }
        return switches;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && actions.equals(schedule.actions);
    }

    @Override
    public int hashCode() {
        return actions.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Action action : actions) {
            text.append(THREADS.charAt(action.thread())).append("'".repeat(action.choice()));
        }
        return text.toString();
    }
}

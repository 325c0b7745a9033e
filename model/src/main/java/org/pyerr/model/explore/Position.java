package org.pyerr.model.explore;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * Where a thread is: before a step, or at its end. As its code depends on nothing but the results of its own steps,
 * those results are the whole of its local state, and the positions of a thread form a tree with an edge for each
 * result.
 */
final class Position {
    final int index;
    final int depth;
    private final Position parent;
    private final int resultBefore;
    private final List<Position> next = new ArrayList<>(1);

    /** The step to come, or null at the end. */
    Step step;

    SharedObject object;
    int objectIndex;
    int argument;

    /** The methods of the model that lead to the step, outermost first. */
    List<String> site;

    /** How the thread ended, or null before its end. */
    Fate fate;

    Position(int index, Position parent, int resultBefore) {
        this.index = index;
        this.parent = parent;
        this.resultBefore = resultBefore;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    boolean isEnd() {
        return fate != null;
    }

    /** The position after a result of this step, or null if that result has not been seen. */
    Position after(int result) {
        for (Position position : next) {
            if (position.resultBefore == result) {
                return position;
            }
        }
        return null;
    }

    void add(Position position) {
        next.add(position);
    }

    /** The positions on the way here, the first one excluded, in order. */
    Position[] path() {
        Position[] path = new Position[depth];
        for (Position p = this; p.parent != null; p = p.parent) {
            path[p.depth - 1] = p;
        }
        return path;
    }

    Position parent() {
        return parent;
    }

    int resultBefore() {
        return resultBefore;
    }
}

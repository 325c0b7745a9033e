package org.lockcore.explore;

import java.util.ArrayList;
import java.util.List;
import org.lockcore.Fate;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/**
 * Where a thread is: before an operation, or at its end. As its code depends on nothing but the results of its own
 * operations, those results are the whole of its local state, and the locations of a thread form a tree with an edge
 * for each result.
 */
final class Location {
    final int index;
    final int depth;
    private final Location parent;
    private final int resultBefore;
    private final List<Location> next = new ArrayList<>(1);

    /** The operation to come, or null at the end. */
    Operation operation;

    SharedObject object;
    int objectIndex;
    int argument;

    /** The program's methods that lead to the operation, outermost first. */
    List<String> site;

    /** How the thread ended, or null before its end. */
    Fate fate;

    Location(int index, Location parent, int resultBefore) {
        this.index = index;
        this.parent = parent;
        this.resultBefore = resultBefore;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    boolean isEnd() {
        return fate != null;
    }

    /** Whether the thread may have to wait here. */
    boolean mayBlock() {
        return !isEnd() && object.mayBlock(operation);
    }

    /** The location after a result of this operation, or null if that result has not been seen. */
    Location after(int result) {
        for (Location location : next) {
            if (location.resultBefore == result) {
                return location;
            }
        }
        return null;
    }

    void add(Location location) {
        next.add(location);
    }

    /** The locations on the way here, the first one excluded, in order. */
    Location[] path() {
        Location[] path = new Location[depth];
        for (Location p = this; p.parent != null; p = p.parent) {
            path[p.depth - 1] = p;
        }
        return path;
    }

    Location parent() {
        return parent;
    }

    int resultBefore() {
        return resultBefore;
    }
}

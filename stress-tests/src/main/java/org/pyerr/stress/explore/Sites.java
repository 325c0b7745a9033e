package org.pyerr.stress.explore;

import java.util.List;
import org.lockcore.explore.LockOrderGraph.Edge;

/** Where steps are done: the methods that lead there, without those of the trial, which are the same everywhere. */
public final class Sites {
    private static final String TRIAL = "Trial.";
    private static final String CALLS = " > ";
    private static final int INNERMOST = 2;

    private Sites() {}

    /** The innermost methods, in one line. */
    public static String text(List<String> site) {
        return String.join(CALLS, innermost(withoutTrial(site)));
    }

    /** The edge with the innermost methods of its site alone. */
    static Edge brief(Edge edge) {
        return new Edge(edge.held(), edge.wanted(), edge.thread(), innermost(edge.site()));
    }

    private static List<String> innermost(List<String> methods) {
        return List.copyOf(methods.subList(Math.max(0, methods.size() - INNERMOST), methods.size()));
    }

    static List<String> withoutTrial(List<String> site) {
        return site.stream().filter(method -> !method.startsWith(TRIAL)).toList();
    }

    static Edge withoutTrial(Edge edge) {
        return new Edge(edge.held(), edge.wanted(), edge.thread(), withoutTrial(edge.site()));
    }
}

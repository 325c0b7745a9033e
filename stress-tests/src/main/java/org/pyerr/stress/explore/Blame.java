package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.List;
import org.lockcore.explore.Trace;

/**
 * What a hung thread holds and what it waits for: its share in the hang.
 *
 * @param thread the thread
 * @param holds the objects that it owns
 * @param waitsFor the object that it waits for
 * @param until the threads any of which could let it go on
 * @param site the method that waits, with the methods that lead there, outermost first
 * @param rule the rule that it breaks, in words; empty for a thread that only waits for others that do
 */
public record Blame(
        int thread, List<String> holds, String waitsFor, List<Integer> until, List<String> site, String rule) {
    private static final String GIL = "GIL";
    private static final String STDERR = "stderr lock";

    /** Copies the lists. */
    public Blame {
        holds = List.copyOf(holds);
        until = List.copyOf(until);
        site = Sites.withoutTrial(site);
    }

    /** The shares of all threads that hang at the end of a schedule. */
    public static List<Blame> of(Trace hang) {
        List<Trace.Owner> owners = hang.steps().get(hang.steps().size() - 1).owners();
        List<Blame> blames = new ArrayList<>();
        for (Trace.Wait wait : hang.waits()) {
            List<String> holds = owners.stream()
                    .filter(owner -> owner.thread() == wait.thread())
                    .map(Trace.Owner::object)
                    .toList();
            blames.add(new Blame(
                    wait.thread(), holds, wait.object(), wait.unblockers(), wait.site(), rule(holds, wait.object())));
        }
        return List.copyOf(blames);
    }

    private static String rule(List<String> holds, String wanted) {
        if (holds.contains(GIL) && wanted.equals(STDERR)) {
            return "Never wait for the stderr lock while holding the GIL: detach before you print.";
        } else if (holds.contains(STDERR) && wanted.equals(GIL)) {
            return "Never wait for the GIL while holding the stderr lock: format the error before you print.";
        } else if (holds.contains(GIL) && wanted.contains("channel")) {
            return "Never wait for another thread while holding the GIL: detach before you send or receive.";
        } else if (holds.contains(STDERR)) {
            return "Never access an error while holding the stderr lock: format it before you print.";
        } else if (holds.contains(GIL)) {
            return "Never wait while holding the GIL: detach first.";
        }
        return "";
    }
}

package org.jcstresskit.result;

import java.util.List;
import java.util.function.Predicate;

/**
 * One test of a run.
 *
 * @param name full name, such as {@code org.example.Locks.BothOrders}
 * @param actors names of its threads
 * @param plannedForks forks it should have
 * @param outcomes its outcome table, with what all forks saw together
 * @param forks the forks it has
 */
public record StressTest(String name, List<String> actors, int plannedForks, List<Outcome> outcomes, List<Fork> forks) {

    /** Samples taken in all forks. */
    public long samples() {
        return outcomes.stream().mapToLong(Outcome::count).sum();
    }

    /** Samples of the outcomes, in all forks. */
    public long count(Predicate<String> wanted) {
        return outcomes.stream()
                .filter(outcome -> wanted.test(outcome.id()))
                .mapToLong(Outcome::count)
                .sum();
    }

    /** The forks that failed. */
    public List<Fork> failedForks() {
        return forks.stream().filter(fork -> fork.status() != ForkStatus.NORMAL).toList();
    }

    /** The verdict on all forks. A wrong test is wrong even where forks are missing. */
    public Verdict verdict() {
        long usable = forks.stream().filter(Fork::isUsable).count();
        if (!failedForks().isEmpty() || outcomes.stream().anyMatch(Outcome::isWrong)) {
            return Verdict.WRONG;
        } else if (usable == 0) {
            return Verdict.NO_RESULT;
        } else if (usable < plannedForks) {
            return Verdict.INCOMPLETE;
        }
        return outcomes.stream().anyMatch(Outcome::isHazard) ? Verdict.HAZARD : Verdict.OK;
    }

    /** The classes around the test, such as {@code Locks}; empty for a test that is not nested. */
    public String topic() {
        return topicOf(name);
    }

    /** The topic of the test of that full name. */
    public static String topicOf(String name) {
        String simpleName = withoutPackage(name);
        return simpleName.substring(0, Math.max(0, simpleName.lastIndexOf('.')));
    }

    /** The test's own name, such as {@code BothOrders}. */
    public String leaf() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name without its package, such as {@code Locks.BothOrders}. */
    public String nameWithoutPackage() {
        return withoutPackage(name);
    }

    /** Drops the package, whose parts begin with small letters, from a class's full name. */
    public static String withoutPackage(String name) {
        int start = 0;
        while (Character.isLowerCase(name.charAt(start)) && name.indexOf('.', start) > 0) {
            start = name.indexOf('.', start) + 1;
        }
        return name.substring(start);
    }
}

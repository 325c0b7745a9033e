package org.jcstresskit.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.suite.Suite;

/** Chooses the outcomes of a test whose frequencies are compared. */
final class ComparedOutcomes {
    private final String test;
    private final Suite suite;
    private final Map<String, Long> counts;

    ComparedOutcomes(String test, List<Replicate> baseline, List<Replicate> run, Suite suite) {
        this.test = test;
        this.suite = suite;
        this.counts = Stream.concat(baseline.stream(), run.stream())
                .flatMap(fork -> fork.counts().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /**
     * All allowed outcomes that were seen, except one: their shares add up to one, so that one of them is redundant.
     * The most frequent acceptable one is left out, or the most frequent one if none is acceptable.
     */
    NavigableSet<String> names() {
        NavigableSet<String> names = counts.keySet().stream()
                .filter(outcome -> !grade(outcome).isWrong())
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> harmless =
                commonest(names.stream().filter(outcome -> grade(outcome) == Expectation.ACCEPTABLE));
        harmless.or(() -> commonest(names.stream())).ifPresent(names::remove);
        return names;
    }

    private Expectation grade(String outcome) {
        return suite.expectation(test, outcome);
    }

    private Optional<String> commonest(Stream<String> outcomes) {
        return outcomes.max(Comparator.<String, Long>comparing(counts::get).thenComparing(Comparator.naturalOrder()));
    }
}

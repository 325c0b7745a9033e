package org.jcstresskit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.result.Verdict;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.text.ForkSpread;

/**
 * A test as the page shows it: a row of the tables, and the sheet that opens from it.
 *
 * @param test what was sampled; nothing if it could not run
 * @param id where its sheet is on the page
 * @param title what it is about, in words
 * @param kinds the hazards that are counted one by one, the worst first
 * @param leftOut why it did not run; empty if it did
 * @param page where JCStress's own page is, relative to the report
 * @param reachable all outcomes that it can have; empty if that was not proved
 * @param judgement what the gate says of it; empty if the gate was not asked about it
 * @param baseline the forks of the baseline
 * @param contradictedBy the tests whose results contradict what is known of it; itself if it is among them
 */
public record TestView(
        StressTest test,
        String id,
        String title,
        List<HazardWord> kinds,
        Optional<String> leftOut,
        Optional<String> page,
        Optional<Set<String>> reachable,
        Optional<TestJudgement> judgement,
        List<Baseline.Fork> baseline,
        List<String> contradictedBy) {
    private static final int HIGHEST_LEVEL = 7;

    /** The test's name without its package. */
    public String name() {
        return test.nameWithoutPackage();
    }

    /** Samples taken in all forks. */
    public long samples() {
        return test.samples();
    }

    /** Its outcome table with what was seen, and the reachable outcomes that the table does not list. */
    public List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>(test.outcomes());
        Set<String> listed = all.stream().map(Outcome::id).collect(Collectors.toSet());
        reachable.stream()
                .flatMap(Set::stream)
                .filter(id -> !listed.contains(id))
                .sorted()
                .forEach(id -> all.add(new Outcome(id, Expectation.UNKNOWN, 0, "")));
        return all;
    }

    /** The hazards that can happen or did happen, the worst first. */
    public List<HazardWord> hazards() {
        return kinds.stream().filter(this::isPossible).toList();
    }

    private boolean isPossible(HazardWord hazard) {
        return frequency(hazard).count() > 0
                || reachable.stream().flatMap(Set::stream).anyMatch(hazard::isIn);
    }

    /** The hazard that its numbers are about; of a safe test the worst. */
    public HazardWord mainHazard() {
        return hazards().stream().findFirst().orElse(kinds.get(0));
    }

    /** The state that it is shown in. */
    public State state() {
        List<HazardWord> hazards = hazards();
        if (test.verdict() == Verdict.WRONG || hasContradiction()) {
            return State.WRONG;
        } else if (!hazards.isEmpty()) {
            return State.of(hazards.get(0), kinds.indexOf(hazards.get(0)));
        } else if (reachable.isPresent()) {
            return contradictedBy.isEmpty() ? State.SAFE : State.DOUBTED;
        }
        return samples() > 0 ? State.NOT_SEEN : State.NOTHING;
    }

    /** The state in words. */
    public String stateWords() {
        State state = state();
        if (state.equals(State.WRONG)) {
            return hasContradiction() ? "contradicted by this run" : "failed";
        }
        return frequency(mainHazard()).count() > 0 ? mainHazard().word() : state.words();
    }

    /** How often a hazard was seen. */
    public Frequency frequency(HazardWord hazard) {
        return new Frequency(test.count(hazard::isIn), samples());
    }

    /** How often the main hazard was seen. */
    public Frequency frequency() {
        return frequency(mainHazard());
    }

    /** The decade of the main hazard's frequency, from 1 for less than one in a million to 7; 0 if it was not seen. */
    public int level() {
        return frequency().count() == 0 ? 0 : levelOf(frequency().rate());
    }

    /** The decade of a frequency. */
    static int levelOf(double rate) {
        int decade = (int) Math.floor(Math.log10(rate * 1e6)) + 2;
        return Math.max(1, Math.min(HIGHEST_LEVEL, decade));
    }

    /** How many of the reachable outcomes were seen. */
    public long reachableSeen() {
        return test.outcomes().stream()
                .filter(outcome -> outcome.count() > 0 && isReachable(outcome))
                .count();
    }

    private boolean isReachable(Outcome outcome) {
        return reachable.map(all -> all.contains(outcome.id())).orElse(false);
    }

    /** What is proved of an outcome, in a word. */
    public String explored(Outcome outcome) {
        return reachable.isEmpty() ? "–" : isReachable(outcome) ? "possible" : "impossible";
    }

    /** Whether an outcome was seen that is proved to be impossible: what was explored is not what was run. */
    public boolean hasContradiction() {
        return test.outcomes().stream().anyMatch(outcome -> isUnreachable(outcome, reachable));
    }

    /** Whether an outcome was seen that is proved to be impossible. */
    static boolean isUnreachable(Outcome outcome, Optional<Set<String>> reachable) {
        return outcome.count() > 0
                && !reachable.map(all -> all.contains(outcome.id())).orElse(true);
    }

    /** How often the forks of the run saw a hazard, each by itself. */
    public ForkSpread spread(HazardWord hazard) {
        return new ForkSpread(test.forks().stream()
                .filter(fork -> fork.samples() > 0)
                .map(fork -> new Frequency(fork.count(hazard::isIn), fork.samples()))
                .toList());
    }

    /** How often the forks of the run saw the main hazard, each by itself. */
    public ForkSpread spread() {
        return spread(mainHazard());
    }

    /** How often the forks of the baseline saw a hazard, each by itself. */
    public ForkSpread baselineSpread(HazardWord hazard) {
        return new ForkSpread(baseline.stream()
                .map(Baseline.Fork::counts)
                .filter(counts -> !counts.isEmpty())
                .map(counts -> new Frequency(
                        sum(counts, hazard),
                        counts.values().stream().mapToLong(n -> n).sum()))
                .toList());
    }

    /** The sum of the counts of outcomes that show a hazard. */
    static long sum(SortedMap<String, Long> counts, HazardWord hazard) {
        return counts.entrySet().stream()
                .filter(outcome -> hazard.isIn(outcome.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The part of the samples that this count is, in a million, with no more digits than the forks justify. */
    public String perMillion(long count) {
        return spread().perMillion(new Frequency(count, samples()));
    }

    /** How often a hazard was seen under which conditions. */
    public DotPlot dots(HazardWord hazard) {
        return DotPlot.of(test.forks(), baselineSpread(hazard).forks(), hazard);
    }

    /** The gate's findings about the test. */
    public List<Finding> findings() {
        return judgement.map(TestJudgement::findings).orElse(List.of());
    }
}

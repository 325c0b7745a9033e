package org.pyerr.stress.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.ForkSpread;
import org.jcstresskit.text.Numbers;
import org.pyerr.stress.explore.Blame;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.report.chart.DotPlot;
import org.pyerr.stress.report.chart.LaneChart;
import org.pyerr.stress.report.chart.LaneLayout;
import org.pyerr.stress.report.chart.LockEdge;
import org.pyerr.stress.report.chart.LockGraphChart;
import org.pyerr.stress.report.document.BaselineEntry.ForkCounts;
import org.pyerr.stress.report.document.OutcomeEntry;
import org.pyerr.stress.report.document.StratumEntry;
import org.pyerr.stress.report.document.TestEntry;

/**
 * A test as the page shows it: a cell of the matrix, and the sheet that opens from it.
 *
 * @param test the test
 * @param strata the conditions of its forks
 * @param judgement what the gate says of it; null if the gate was not asked about it
 * @param contradictions what the run contradicts
 * @param baseline what the forks of the baseline saw of it; empty if they saw no hazard
 */
public record CellView(
        TestEntry test,
        List<StratumEntry> strata,
        TestJudgement judgement,
        Contradictions contradictions,
        List<ForkCounts> baseline) {
    private static final List<Fate> HAZARDS = List.of(Fate.HUNG, Fate.PANICKED, Fate.GARBLED);
    private static final int HIGHEST_LEVEL = 7;

    /** The state of a cell, from the worst to the best known. */
    public enum State {
        /** Something happened that must not happen. */
        WRONG,
        /** A thread can hang. */
        HANGS,
        /** A thread can panic. */
        PANICS,
        /** Lines can interleave. */
        GARBLES,
        /** Proved safe, but another test of the same strategy contradicts the model. */
        DOUBTED,
        /** It is proved that nothing of the kind can happen. */
        SAFE,
        /** Nothing was seen, and nothing is proved. */
        NOT_SEEN,
        /** Nothing was sampled, and nothing is proved. */
        NOTHING;

        /** The name of its style. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where the sheet is on the page. */
    public String id() {
        return Words.anchor(test.name());
    }

    /** The test's name without its package. */
    public String name() {
        return StressTest.withoutPackage(test.name());
    }

    /** The classes around the test; its own name if there are none. */
    public String topic() {
        int end = name().lastIndexOf('.');
        return end < 0 ? name() : name().substring(0, end);
    }

    /** The test's own name, without the classes around it. */
    public String leaf() {
        return name().substring(name().lastIndexOf('.') + 1);
    }

    /** The subject of the test: its strategies and context, or its name if it has no scenario of the model. */
    public String title() {
        return test.scenario() == null
                ? name()
                : Matrix.label(test.scenario()) + ", GIL held by "
                        + Matrix.column(test.scenario())
                                .title(test.scenario().threads().size());
    }

    /** The state that the cell shows. */
    public State state() {
        if (Contradictions.isIn(test)) {
            return State.WRONG;
        } else if (isHazard(Fate.HUNG)) {
            return State.HANGS;
        } else if (isHazard(Fate.PANICKED)) {
            return State.PANICS;
        } else if (isHazard(Fate.GARBLED)) {
            return State.GARBLES;
        } else if (test.proof() != null && test.proof().complete()) {
            return contradictedBy().isEmpty() ? State.SAFE : State.DOUBTED;
        }
        return test.samples() > 0 ? State.NOT_SEEN : State.NOTHING;
    }

    /** The state in words. */
    public String stateWords() {
        return switch (state()) {
            case WRONG -> hasContradiction() ? "contradicted by this run" : "failed";
            case HANGS -> test.count(Fate.HUNG) > 0 || test.samples() == 0 ? "hangs" : "can hang";
            case PANICS -> test.count(Fate.PANICKED) > 0 || test.samples() == 0 ? "panics" : "can panic";
            case GARBLES -> "lines may interleave";
            case DOUBTED -> "proof in doubt";
            case SAFE -> "proved safe";
            case NOT_SEEN -> "no hang seen";
            case NOTHING -> "no samples";
        };
    }

    /** The hazards that can happen or did happen, the worst first. */
    public List<Fate> hazards() {
        return HAZARDS.stream().filter(this::isHazard).toList();
    }

    /** The hazard that the cell's number is about; of a safe cell, hanging. */
    public Fate mainHazard() {
        return hazards().stream().findFirst().orElse(Fate.HUNG);
    }

    /** How often a fate was seen. */
    public Frequency frequency(Fate fate) {
        return new Frequency(test.count(fate), test.samples());
    }

    /** The decade of the main hazard's frequency, from 1 for less than one in a million to 7; 0 if it was not seen. */
    public int level() {
        Frequency frequency = frequency(mainHazard());
        return frequency.count() == 0 ? 0 : levelOf(frequency.rate());
    }

    /** The decade of a frequency. */
    public static int levelOf(double rate) {
        int decade = (int) Math.floor(Math.log10(rate * 1e6)) + 2;
        return Math.max(1, Math.min(HIGHEST_LEVEL, decade));
    }

    /** How many of the reachable outcomes were seen. */
    public long reachableSeen() {
        return test.outcomes().stream()
                .filter(outcome -> outcome.count() > 0)
                .filter(outcome -> test.proof().reaches(outcome.id()))
                .count();
    }

    /** Whether an outcome was seen that the exploration says cannot happen: the model is wrong. */
    public boolean hasContradiction() {
        return test.outcomes().stream().anyMatch(outcome -> Contradictions.isUnreachable(test, outcome));
    }

    /** What went wrong, in a sentence without a full stop. */
    String failure() {
        for (Fate fate : HAZARDS) {
            long impossible = test.outcomes().stream()
                    .filter(outcome -> fate.isIn(outcome.id()) && Contradictions.isUnreachable(test, outcome))
                    .mapToLong(OutcomeEntry::count)
                    .sum();
            if (impossible > 0) {
                return "%s in %s, which the model says is impossible"
                        .formatted(Numbers.of(impossible, Words.noun(fate)), title());
            }
        }
        return findings().stream()
                .filter(finding -> finding.verdict() == GateVerdict.WRONG)
                .findFirst()
                .map(finding -> title() + ": " + finding.message())
                .orElse(title() + " did what must not happen");
    }

    /** The tests whose results contradict the model of a strategy that this one uses; itself if it is among them. */
    public List<String> contradictedBy() {
        return contradictions.around(test);
    }

    /** How often the main hazard was seen under which conditions. */
    public DotPlot dots(Fate fate) {
        return DotPlot.of(test, strata, baselineForks(fate), fate);
    }

    /** How often the forks of the run saw a fate, each by itself. */
    public ForkSpread spread(Fate fate) {
        return new ForkSpread(test.forks().stream()
                .filter(fork -> fork.samples() > 0)
                .map(fork -> new Frequency(fork.count(fate), fork.samples()))
                .toList());
    }

    /** The part of the samples that this count is, in a million, with no more digits than the forks justify. */
    public String perMillion(long count) {
        return spread(Fate.HUNG).perMillion(new Frequency(count, test.samples()));
    }

    /** How often the forks of the baseline saw a fate, each by itself. */
    public ForkSpread baselineSpread(Fate fate) {
        return new ForkSpread(baselineForks(fate));
    }

    private List<Frequency> baselineForks(Fate fate) {
        return baseline.stream()
                .map(fork -> new Frequency(fork.count(fate), fork.samples()))
                .toList();
    }

    /** Who waits for whom at the end of a schedule, a sentence for each thread. */
    public List<String> ring(ScheduleEntry schedule) {
        return schedule.waits().stream().map(wait -> Words.wait(schedule, wait)).toList();
    }

    /** A schedule in lanes. */
    public LaneChart lanes(ScheduleEntry schedule) {
        return LaneLayout.of(schedule, threads());
    }

    /** The lock-order graph. */
    public LockGraphChart lockGraph() {
        return LockGraphChart.of(lockEdges());
    }

    /** The lock-order graph's edges. */
    public List<LockEdge> lockEdges() {
        return LockEdge.of(test.proof().lockOrder());
    }

    /** The rules that are broken, in words that a user of PyO3 understands; each once. */
    public List<String> rules() {
        Stream<String> hang = test.proof().blames().stream().map(Blame::rule).filter(rule -> !rule.isEmpty());
        Stream<String> others = test.proof().hazards().stream()
                .map(ScheduleEntry::fate)
                .filter(fate -> fate != Fate.HUNG)
                .map(CellView::rule);
        return Stream.concat(hang, others).distinct().toList();
    }

    private static String rule(Fate fate) {
        return fate == Fate.PANICKED
                ? "Never let two threads access one error that may still be lazy: normalize it before you share it."
                : "Never write a message in pieces without a lock around all of them: format it before you print.";
    }

    /** The gate's findings about the test. */
    public List<Finding> findings() {
        return judgement == null ? List.of() : judgement.findings();
    }

    /**
     * What is known of a test of a real library, which cannot be explored: whether its outcome table lists a hang, as
     * long as nothing was seen that it does not allow. A test that did not run has no table here.
     */
    public State realState() {
        if (state() == State.WRONG) {
            return State.WRONG;
        } else if (test.outcomes().isEmpty()) {
            return State.NOTHING;
        }
        boolean listed = test.outcomes().stream()
                .anyMatch(outcome ->
                        Fate.HUNG.isIn(outcome.id()) && outcome.expectation() == Expectation.ACCEPTABLE_INTERESTING);
        return listed || test.count(Fate.HUNG) > 0 ? State.HANGS : State.SAFE;
    }

    /** The state of a test of a real library, in words. */
    public String realWords() {
        return switch (realState()) {
            case WRONG -> "failed";
            case NOTHING -> "no samples";
            case SAFE -> "safe";
            default ->
                test.real().safeSinceJdk().isEmpty()
                        ? "may hang"
                        : "may hang before JDK " + test.real().safeSinceJdk();
        };
    }

    private List<String> threads() {
        List<String> threads = new ArrayList<>();
        test.scenario().threads().forEach(thread -> threads.add(Words.brief(thread)));
        return threads;
    }

    private boolean isHazard(Fate fate) {
        return test.count(fate) > 0 || test.isReachable(fate);
    }
}

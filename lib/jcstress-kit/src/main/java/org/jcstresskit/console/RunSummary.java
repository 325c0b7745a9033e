package org.jcstresskit.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.Verdict;
import org.jcstresskit.run.Budget;
import org.jcstresskit.run.FinishedRun;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.text.Numbers;
import org.jcstresskit.text.Plain;
import org.jcstresskit.text.Style;

/** The text at the end of a run: the table, its explanation, and where the rest is. */
public final class RunSummary {
    private RunSummary() {}

    /** The lines of the summary. */
    public static List<String> lines(FinishedRun finished, List<HazardWord> hazards, Style style) {
        StressRun run = finished.document();
        List<String> lines = new ArrayList<>();
        lines.add(subject(run));
        lines.add("");
        if (run.forks() > 0) {
            lines.addAll(ResultTable.lines(run, hazards, style));
            lines.add("");
            lines.addAll(legend(hazards));
            lines.add("");
        }
        lines.addAll(left(run));
        lines.add("Tests:   " + verdicts(run) + ".");
        ShortOfCpu.line(run, finished.cpuUse()).ifPresent(line -> lines.add("CPU:     " + line));
        if (run.exitCode() == ExitCode.PROVES_NOTHING) {
            lines.add("         " + style.bad(run.samples() == 0 ? "This run proves nothing: " : "Incomplete: ")
                    + missing(run) + ".");
        }
        lines.add("Results: " + finished.resultFile());
        lines.add("Pages:   " + finished.page().toUri());
        return lines;
    }

    private static String subject(StressRun run) {
        Machine machine = run.machine();
        return Plain.line("%s, %s, %s%s%s; JDK %s (%s), %s, %s%s"
                .formatted(
                        Numbers.of(run.tests().size(), "test"),
                        Numbers.of(run.forks(), "fork"),
                        Numbers.of(run.samples(), "sample"),
                        run.unraced() == 0 ? "" : " (%s of them not raced)".formatted(Numbers.grouped(run.unraced())),
                        run.duration().isZero() ? "" : ", " + Budget.text(run.duration()),
                        machine.jdk(),
                        machine.vendor(),
                        machine.os(),
                        machine.arch(),
                        machine.cpus() == 0 ? "" : ", " + machine.cpus() + " CPUs"));
    }

    private static List<String> legend(List<HazardWord> hazards) {
        String words = hazards.isEmpty()
                ? "interesting"
                : hazards.stream().map(HazardWord::word).collect(Collectors.joining(", "));
        return List.of(
                "Hazards are counted in samples: %s; none and others: not one of them was seen.".formatted(words),
                "Fork by fork: the lowest and the highest. They differ by far more than chance within one of them.");
    }

    /** The lines on what was not run, for lack of cores or of time. */
    private static List<String> left(StressRun run) {
        List<String> lines = new ArrayList<>();
        if (!run.leftOut().isEmpty()) {
            lines.add("Left out: " + LeftOutTest.summary(run.leftOut()) + ".");
        }
        SortedMap<String, Integer> topics = new TreeMap<>();
        run.tests().stream()
                .filter(test -> test.forks().isEmpty())
                .forEach(test -> topics.merge(test.topic(), 1, Integer::sum));
        if (!topics.isEmpty()) {
            int tests = topics.values().stream().mapToInt(Integer::intValue).sum();
            lines.add("Not run:  %s of %s: %s."
                    .formatted(
                            Numbers.grouped(tests),
                            Numbers.of(run.tests().size(), "test"),
                            topics.entrySet().stream()
                                    .map(topic -> topic.getKey() + " (" + topic.getValue() + ")")
                                    .collect(Collectors.joining(", "))));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static String missing(StressRun run) {
        String forks = Numbers.grouped(run.forks()) + " of " + Numbers.of(run.plannedForks(), "planned fork");
        return run.ended() ? "it has " + forks : "it did not come to its end, it has " + forks;
    }

    private static String verdicts(StressRun run) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> !run.tests(verdict).isEmpty())
                .map(verdict ->
                        String.format(Locale.ROOT, "%d %s", run.tests(verdict).size(), verdict.word()))
                .collect(Collectors.joining(", "));
    }
}

package org.jcstresskit.gate.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.ForkSpread;
import org.jcstresskit.text.Numbers;

/** The report as Markdown, short enough for the summary of a CI job: the findings, then the numbers folded away. */
public final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]#|~]");

    private Markdown() {}

    /** The document. */
    public static String of(GateReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("## Stress tests: " + report.verdict().word());
        lines.add("");
        lines.add(report.conclusion());
        lines.add("");
        lines.add(escaped(report.frequencies().line()));
        lines.add("");
        report.coverage().line().ifPresent(line -> {
            lines.add(escaped(line));
            lines.add("");
        });
        List<String> findings = findings(report);
        if (!findings.isEmpty()) {
            lines.addAll(findings);
            lines.add("");
        }
        lines.add("<details><summary>All " + Numbers.of(report.tests().size(), "test") + "</summary>");
        lines.add("");
        lines.add("| test | forks | samples | baseline, per million | run, per million | frequency | verdict |");
        lines.add("|---|---:|---:|---:|---:|---|---|");
        report.tests().forEach(test -> lines.add(row(test)));
        lines.add("");
        lines.add("</details>");
        return String.join("\n", lines) + "\n\n";
    }

    private static List<String> findings(GateReport report) {
        return Stream.concat(
                        report.findings().stream().map(finding -> item("", finding)),
                        report.objections()
                                .map(objection -> item(escaped(objection.subject()) + ": ", objection.finding())))
                .toList();
    }

    private static String item(String subject, Finding finding) {
        String word = finding.isObjection() ? finding.verdict().word() : "note";
        return "- **" + word + "** " + subject + escaped(finding.message());
    }

    private static String row(TestJudgement test) {
        return String.join(
                " | ",
                "| " + escaped(StressTest.withoutPackage(test.test())),
                test.forks()
                        + (test.forks() >= test.plannedForks() ? "" : " of " + test.plannedForks())
                        + (test.forks() == 1 ? " (spread unknown)" : ""),
                Numbers.grouped(test.samples()),
                test.hazard()
                        .map(hazard -> Numbers.perMillion(hazard.baseline().rate()))
                        .orElse(""),
                test.hazard()
                        .map(hazard -> ForkSpread.perMillion(hazard.run().rate(), test.forks()))
                        .orElse(""),
                frequency(test),
                test.verdict().word() + " |");
    }

    private static String frequency(TestJudgement test) {
        return test.notCompared()
                .map(not -> escaped("not compared: " + not.reason()))
                .or(() -> test.answer().map(answer -> answer.word() + factor(test)))
                .orElse("");
    }

    private static String factor(TestJudgement test) {
        return test.headline()
                .map(drift -> String.format(Locale.ROOT, ", x %.2g", drift.ratio()))
                .orElse("");
    }

    /** One line in which nothing is Markdown or HTML. */
    private static String escaped(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return SPECIAL.matcher(plain).replaceAll("\\\\$0");
    }
}

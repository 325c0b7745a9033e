package org.jcstresskit.gate.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.Numbers;

/** The report as Markdown, short enough for the summary of a CI job: the findings, then the numbers folded away. */
public final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]#|~]");

    private static final String HEAD = """
            | test | forks | samples | baseline, per million | run, per million | frequency | verdict |
            |---|---:|---:|---:|---:|---|---|""";

    private Markdown() {}

    /** The document. */
    public static String of(GateReport report) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("## Stress tests: " + report.verdict().word());
        paragraphs.add(report.conclusion());
        paragraphs.add(escaped(report.frequencies().line()));
        report.coverage().line().ifPresent(line -> paragraphs.add(escaped(line)));
        String findings = String.join("\n", findings(report));
        if (!findings.isEmpty()) {
            paragraphs.add(findings);
        }
        paragraphs.add("<details><summary>%d of %s</summary>"
                .formatted(report.shown().size(), Numbers.of(report.tests().size(), "test")));
        paragraphs.add(Stream.concat(Stream.of(HEAD), report.shown().stream().map(Markdown::row))
                .collect(Collectors.joining("\n")));
        paragraphs.add("</details>");
        return String.join("\n\n", paragraphs) + "\n\n";
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
                test.forkCount(),
                Numbers.grouped(test.samples()),
                test.before(),
                escaped(test.now()),
                escaped(test.comparison()),
                test.verdict().word() + " |");
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

package org.jcstresskit.gate.output;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.suite.Suite;

/**
 * The report as JUnit XML: a test case for each stress test and each verdict that it can have, so that a CI server
 * shows when each began to fail.
 *
 * <p>Written for the schema of Maven Surefire's reports (surefire-test-report.xsd), which the usual CI servers read. It
 * asks for the time of a test case; the gate takes none.
 */
public final class JUnitXml {
    private static final String RUN = "run";
    private static final String SKIPPED = "skipped";
    private static final String OUTPUT = "system-out";
    private static final List<GateVerdict> VERDICTS =
            List.of(GateVerdict.WRONG, GateVerdict.BLIND, GateVerdict.INCOMPLETE, GateVerdict.DRIFTED);

    /** What has a test case for each verdict: a test, or the run as a whole. */
    private record Subject(String name, List<Finding> findings, Optional<String> notCompared) {
        static Subject run(GateReport report) {
            return new Subject(
                    RUN,
                    report.findings(),
                    Optional.of(report.frequencies().line())
                            .filter(line -> report.frequencies().isNothing()));
        }

        static Subject test(TestJudgement test) {
            return new Subject(test.test(), test.findings(), test.notCompared().map(not -> test.comparison()));
        }

        Case judged(GateVerdict verdict, boolean failOnDrift) {
            List<String> messages = findings.stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .map(Finding::message)
                    .toList();
            if (!messages.isEmpty()) {
                return new Case(name, verdict, messages, tag(verdict, failOnDrift));
            }
            // A comparison that did not take place has neither passed nor failed.
            List<String> skipped = notCompared.filter(reason -> verdict == GateVerdict.DRIFTED).stream()
                    .toList();
            return new Case(name, verdict, skipped, skipped.isEmpty() ? "" : SKIPPED);
        }

        private static String tag(GateVerdict verdict, boolean failOnDrift) {
            return switch (verdict) {
                case WRONG, BLIND -> "failure";
                case INCOMPLETE -> "error";
                case DRIFTED -> failOnDrift ? "failure" : OUTPUT;
                case PASS -> OUTPUT;
            };
        }
    }

    /** One test case; {@code tag} is empty for one without messages. */
    private record Case(String subject, GateVerdict verdict, List<String> messages, String tag) {}

    private JUnitXml() {}

    /** The document. */
    public static String of(GateReport report, Suite suite) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml, suite.name() + " gate", cases(report));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static List<Case> cases(GateReport report) {
        return Stream.concat(
                        Stream.of(Subject.run(report)), report.tests().stream().map(Subject::test))
                .flatMap(subject -> VERDICTS.stream()
                        .map(verdict ->
                                subject.judged(verdict, report.criteria().failOnDrift())))
                .toList();
    }

    private static void write(XMLStreamWriter xml, String name, List<Case> cases) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("time", "0");
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("errors", count(cases, "error"));
        xml.writeAttribute("skipped", count(cases, SKIPPED));
        xml.writeAttribute("failures", count(cases, "failure"));
        for (Case each : cases) {
            xml.writeCharacters("\n  ");
            write(xml, each);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Case each) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", "not " + each.verdict().word());
        xml.writeAttribute("classname", each.subject());
        xml.writeAttribute("time", "0");
        if (!each.tag().isEmpty()) {
            xml.writeStartElement(each.tag());
            if (!each.tag().equals(OUTPUT)) {
                xml.writeAttribute("message", each.messages().get(0));
            }
            xml.writeCharacters(String.join("\n", each.messages()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String count(List<Case> cases, String tag) {
        return Long.toString(
                cases.stream().filter(each -> each.tag().equals(tag)).count());
    }
}

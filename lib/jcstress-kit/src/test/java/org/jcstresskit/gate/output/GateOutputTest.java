package org.jcstresskit.gate.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.gate.ComparedHazards;
import org.jcstresskit.gate.Drift;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.ForkFrequencies;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.gate.Hazard;
import org.jcstresskit.gate.NotCompared;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.Documents;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every file for machines is valid by its published schema, whatever the messages contain. */
final class GateOutputTest {
    private static final Suite SUITE = new Suite() {
        @Override
        public String name() {
            return "example";
        }

        @Override
        public String description() {
            return "An example.";
        }

        @Override
        public String folder() {
            return "tests/";
        }
    };

    private static final String TEST = "org.example.tests.Direct.Both";
    private static final String HOSTILE =
            "<b onclick=\"x()\">&amp; 'a' | `b` *c* [d](javascript:e) ]]> \u0000\u001b[31m \ud800 \uffff";

    private static GateReport report(String message) {
        Baseline.Run run = new Baseline.Run("2026-01-01T10:00:00Z", 60, Documents.MACHINE, List.of("-m", "quick"));
        ForkFrequencies before = new ForkFrequencies(3, new Frequency(3, 1000), 0.001, 0.004);
        ForkFrequencies now = new ForkFrequencies(3, new Frequency(30, 1000), 0.01, 0.06);
        ForkFrequencies none = new ForkFrequencies(0, new Frequency(0, 0), 0, 0);
        TestJudgement wrong = new TestJudgement(
                TEST,
                GateVerdict.WRONG,
                2,
                3,
                1000,
                Optional.of(new Hazard(before, now, 1e-30, true)),
                Optional.empty(),
                Optional.of(new Drift(3, 3, 1, 10, 4, 25, 4, true)),
                Optional.empty(),
                List.of(
                        new Finding(GateVerdict.WRONG, message),
                        new Finding(GateVerdict.DRIFTED, message),
                        new Finding(GateVerdict.PASS, message)));
        TestJudgement passed = new TestJudgement(
                TEST + "<T>",
                GateVerdict.PASS,
                3,
                3,
                1000,
                Optional.empty(),
                Optional.of(0.003),
                Optional.empty(),
                Optional.empty(),
                List.of());
        TestJudgement notCompared = new TestJudgement(
                TEST + ".Other",
                GateVerdict.PASS,
                1,
                1,
                0,
                Optional.of(new Hazard(before, none, 1, true)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NotCompared(NotCompared.Kind.NO_SAMPLES, "no samples")),
                List.of());
        List<TestJudgement> tests = List.of(wrong, passed, notCompared);
        return new GateReport(
                GateReport.SCHEMA,
                GateVerdict.WRONG,
                1,
                new GateReport.Criteria(3, 0.01, false, true),
                List.of(run),
                List.of(run),
                new ComparedHazards(
                        2, 1, 1, List.of(new ComparedHazards.Reason(NotCompared.Kind.NO_SAMPLES, 1, "no samples"))),
                new GateReport.Coverage(3, 4),
                List.of(new Finding(GateVerdict.INCOMPLETE, message)),
                tests);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", HOSTILE})
    void junitXmlIsWhatSurefireWrites(String message) throws Exception {
        String xml = JUnitXml.of(report(message), SUITE);

        try (InputStream schema = getClass().getResourceAsStream("/schemas/surefire-test-report.xsd")) {
            assertThatCode(() -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(new StreamSource(schema))
                            .newValidator()
                            .validate(new StreamSource(new StringReader(xml))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void junitXmlHasACaseForEachTestAndVerdict() throws Exception {
        Element suite = parse(JUnitXml.of(report("plain"), SUITE)).getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("16");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(16);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("plain");
        assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
                .isEqualTo(TEST);
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("not wrong");
        Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("not compared: no samples");
        assertThat(((Element) skipped.getParentNode()).getAttribute("name")).isEqualTo("not drifted");
    }

    @Test
    void junitXmlEscapesAndLosesNothingThatXmlCanHold() throws Exception {
        Element failure = (Element) parse(JUnitXml.of(report(HOSTILE), SUITE))
                .getElementsByTagName("failure")
                .item(0);

        assertThat(failure.getTextContent())
                .startsWith("<b onclick=\"x()\">&amp; 'a' | `b` *c* [d](javascript:e) ]]> ")
                .doesNotContain("\u0000", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", HOSTILE})
    void sarifIsValid(String message) throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema sarif = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);

            assertThat(sarif.validate(Sarif.of(report(message), SUITE), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void sarifNamesTheSourceAndLeavesRemarksOut() {
        assertThat(Sarif.of(report("plain"), SUITE))
                .contains("\"uri\" : \"tests/src/main/java/org/example/tests/Direct.java\"")
                .contains("\"level\" : \"warning\"")
                .doesNotContain("\"ruleId\" : \"pass\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", HOSTILE})
    void jsonFollowsItsPublishedSchema(String message) throws IOException {
        String baseline = Files.readString(Path.of("../../docs/schemas/baseline.schema.json"));
        String schema = Files.readString(Path.of("../../docs/schemas/gate-report.schema.json"));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(
                        loaders -> loaders.schemas(iri -> iri.endsWith("baseline.schema.json") ? baseline : null)));

        assertThat(factory.getSchema(schema).validate(GateJson.of(report(message)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void markdownLetsNothingThrough() {
        assertThat(Markdown.of(report(HOSTILE)))
                .contains("&lt;b onclick=\"x()\"&gt;&amp;amp; 'a' \\| \\`b\\` \\*c\\* \\[d\\](javascript:e)")
                .contains("Direct.Both&lt;T&gt;")
                .doesNotContain("<b", "<T>", "\u001b");
    }

    @Test
    void markdownSaysWhatIsNotInOrderBeforeTheNumbers() {
        String markdown = Markdown.of(report("plain"));

        assertThat(markdown).startsWith("""
                ## Stress tests: wrong

                Something happened that must never happen.

                Frequencies: compared for 1 of 2 hazards, 1 moved; not compared for 1: no samples (1).
                """);
        assertThat(markdown.indexOf("- **wrong** Direct.Both: plain")).isBetween(1, markdown.indexOf("<details>"));
        assertThat(markdown)
                .contains(
                        "| Direct.Both | 2 of 3 | 1,000 | 1,000 .. 4,000 | 10,000 .. 60,000 | moved, x 10 (4.0 to 25) | wrong |")
                .contains("| Direct.Both.Other | 1 | 0 | 1,000 .. 4,000 | - | not compared: no samples | pass |");
    }
}

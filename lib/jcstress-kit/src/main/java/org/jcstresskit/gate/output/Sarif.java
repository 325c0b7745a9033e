package org.jcstresskit.gate.output;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.suite.Suite;

/**
 * The report as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format", 2020): each finding a result, each
 * verdict a rule, each stress test a place in the sources. Remarks are left out.
 */
public final class Sarif {
    private static final String VERSION = "2.1.0";
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String SOURCES = "src/main/java/";
    private static final String BASELINE = "baseline.json";
    private static final List<GateVerdict> RULES = Arrays.stream(GateVerdict.values())
            .filter(verdict -> verdict != GateVerdict.PASS)
            .toList();

    private static final JsonMapper MAPPER = new JsonMapper();

    private Sarif() {}

    /** The document. */
    public static String of(GateReport report, Suite suite) {
        ObjectNode log = MAPPER.createObjectNode().put("$schema", SCHEMA).put("version", VERSION);
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", suite.name() + " gate");
        ArrayNode rules = driver.putArray("rules");
        for (GateVerdict verdict : RULES) {
            ObjectNode rule = rules.addObject().put("id", verdict.word());
            rule.putObject("shortDescription").put("text", verdict.meaning());
            rule.putObject("defaultConfiguration").put("level", level(verdict, report));
        }
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        // A finding about the run as a whole gets a place as well, because GitHub refuses a file with a result that has
        // none.
        report.findings().stream()
                .filter(Finding::isObjection)
                .forEach(finding -> location(result(results, finding, report), suite.folder() + BASELINE));
        report.objections().forEach(objection -> {
            String test = objection.test().test();
            place(
                    result(results, objection.finding(), report),
                    suite.folder() + source(suite.declaringClass(test)),
                    test,
                    objection.finding());
        });
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode result(ArrayNode results, Finding finding, GateReport report) {
        ObjectNode result = results.addObject()
                .put("ruleId", finding.verdict().word())
                .put("ruleIndex", RULES.indexOf(finding.verdict()))
                .put("level", level(finding.verdict(), report));
        result.putObject("message").put("text", finding.message());
        return result;
    }

    private static void place(ObjectNode result, String source, String test, Finding finding) {
        ObjectNode location = location(result, source);
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", test)
                .put("kind", "type");
        result.putObject("partialFingerprints")
                .put("testAndVerdict/v1", test + "/" + finding.verdict().word());
    }

    private static ObjectNode location(ObjectNode result, String uri) {
        ObjectNode location = result.putArray("locations").addObject();
        location.putObject("physicalLocation").putObject("artifactLocation").put("uri", uri);
        return location;
    }

    /** The file of a class, as a URI. */
    private static String source(String name) {
        String path = SOURCES + name.replace('.', '/') + ".java";
        return path.replaceAll("[^A-Za-z0-9/._$-]", "_");
    }

    private static String level(GateVerdict verdict, GateReport report) {
        boolean warning = verdict == GateVerdict.DRIFTED && !report.criteria().failOnDrift();
        return warning ? "warning" : "error";
    }
}

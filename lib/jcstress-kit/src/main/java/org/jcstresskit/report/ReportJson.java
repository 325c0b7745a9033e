package org.jcstresskit.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.ArrayList;
import java.util.List;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.suite.HazardWord;

/**
 * The document that a page embeds: all that it shows, as counts, never percentages. Forks are many, so that each is an
 * array without names; docs/REPORT.md describes the fields.
 */
final class ReportJson {
    /** The form that this program writes. */
    static final int SCHEMA = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private final List<Stratum> strata = new ArrayList<>();

    private ReportJson() {}

    /** The document as it can stand inside a script element: no text in it ends that element. */
    static String of(Report report, SuiteParts parts) {
        return new ReportJson().document(report, parts).toString().replace("<", "\\u003c");
    }

    private ObjectNode document(Report report, SuiteParts parts) {
        ReportInput input = report.input();
        ObjectNode document = MAPPER.createObjectNode().put("schema", SCHEMA).put("program", input.program());
        document.set("run", run(input));
        document.set("gate", MAPPER.valueToTree(input.gate()));
        document.set("baseline", baseline(report));
        document.set(
                "hazards",
                MAPPER.valueToTree(OtherHazard.andThoseOf(input.suite(), "").stream()
                        .map(HazardWord::word)
                        .toList()));
        ArrayNode tests = document.putArray("tests");
        report.tests().forEach(test -> tests.add(test(test, parts)));
        document.set("strata", MAPPER.valueToTree(strata));
        document.set("history", MAPPER.valueToTree(report.history().series()));
        ObjectNode sections = document.putObject("sections");
        parts.sections().stream()
                .filter(section -> section.json() != null)
                .forEach(section -> sections.set(section.id(), MAPPER.valueToTree(section.json())));
        return document;
    }

    private static JsonNode run(ReportInput input) {
        StressRun run = input.run();
        ObjectNode node = MAPPER.createObjectNode()
                .put("started", run.started().toString())
                .put("seconds", run.duration().toSeconds())
                .put("ended", run.ended())
                .put("samples", run.samples())
                .put("forks", run.forks())
                .put("plannedForks", run.plannedForks())
                .put("page", input.pages().get(ReportInput.INDEX));
        node.set("machine", MAPPER.valueToTree(run.machine()));
        node.set("arguments", MAPPER.valueToTree(run.arguments()));
        return node;
    }

    private static JsonNode baseline(Report report) {
        ReportInput input = report.input();
        boolean exists = input.baseline().isPresent();
        ObjectNode baseline = MAPPER.createObjectNode().put(exists ? "source" : "problem", input.source());
        ObjectNode tests = baseline.putObject("tests");
        for (TestView test : report.tests()) {
            if (!test.baseline().isEmpty()) {
                ArrayNode forks = tests.putArray(test.test().name());
                test.baseline().forEach(fork -> forks.add(fork(fork, test)));
            }
        }
        return baseline;
    }

    private static ArrayNode fork(Baseline.Fork fork, TestView test) {
        ArrayNode counts = MAPPER.createArrayNode()
                .add(fork.counts().values().stream().mapToLong(n -> n).sum());
        test.kinds().forEach(hazard -> counts.add(TestView.sum(fork.counts(), hazard)));
        return counts;
    }

    private ObjectNode test(TestView view, SuiteParts parts) {
        ObjectNode test = MAPPER.createObjectNode()
                .put("name", view.test().name())
                .put("verdict", view.test().verdict().name())
                .put("plannedForks", view.test().plannedForks());
        view.page().ifPresent(page -> test.put("page", page));
        view.leftOut().ifPresent(reason -> test.put("leftOut", reason));
        test.set("outcomes", MAPPER.valueToTree(view.outcomes()));
        ArrayNode forks = test.putArray("forks");
        view.test().forks().forEach(fork -> forks.add(fork(fork, view)));
        parts.json(view).forEach((field, value) -> test.set(field, MAPPER.valueToTree(value)));
        return test;
    }

    private ArrayNode fork(Fork fork, TestView test) {
        if (!strata.contains(fork.stratum())) {
            strata.add(fork.stratum());
        }
        ArrayNode array =
                MAPPER.createArrayNode().add(strata.indexOf(fork.stratum())).add(fork.samples());
        test.kinds().forEach(hazard -> array.add(fork.count(hazard::isIn)));
        return fork.status() == ForkStatus.NORMAL
                ? array
                : array.add(fork.status().name());
    }
}

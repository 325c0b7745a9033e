package org.jcstresskit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.Gate;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.SyntheticRun;
import org.jcstresskit.gate.SyntheticSuite;
import org.jcstresskit.gate.output.GateJson;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a suite that knows nothing but its tests, and of one that adds to it. */
class ReportFileTest {
    private static final String HANGING = "org.example.tests.Topic.Hanging";
    private static final String HARMLESS = "org.example.tests.Topic.Harmless";
    private static final String SAFE = "org.example.tests.Topic.Safe";
    private static final String EMBEDDED = "id=\"report-document\">";

    private static final SyntheticSuite SUITE =
            new SyntheticSuite(Set.of(HANGING, HARMLESS, SAFE)).proving(SAFE, SyntheticSuite.PRINTED);

    @TempDir
    private Path folder;

    private static StressRun run(int hung) {
        return new SyntheticRun()
                .test(HANGING, SyntheticRun.forks(3, hung, 100_000))
                .test(HARMLESS, SyntheticRun.forks(3, 0, 100_000))
                .test(SAFE, SyntheticRun.forks(3, 0, 100_000))
                .build();
    }

    private ReportInput input(Suite suite, List<StressRun> earlier) {
        StressRun run = run(50);
        Baseline baseline = BaselineMaker.of(earlier);
        return new ReportInput(
                "program 1",
                suite,
                run,
                earlier,
                new Gate(suite, GateOptions.defaults()).judge(List.of(run), baseline),
                earlier.isEmpty() ? Optional.empty() : Optional.of(baseline),
                earlier.isEmpty() ? "there is none" : "a baseline",
                folder,
                Map.of());
    }

    private static JsonNode document(String page) throws IOException {
        int start = page.indexOf(EMBEDDED) + EMBEDDED.length();
        return JsonMapper.builder().build().readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    @Test
    void aSuiteWithoutSectionsOfItsOwnHasAPage() throws IOException {
        Path file = ReportFile.write(input(SUITE, List.of(run(40))), SuiteParts.NONE, folder.resolve("new"));

        assertThat(file).hasFileName("report.html");
        String page = Files.readString(file);
        assertThat(page)
                .contains("<h1>synthetic</h1>", "Tests that do not exist.", "id=\"verdict\"", "id=\"tests\"")
                .contains("id=\"baseline\"", "id=\"history\"", "<dialog id=\"cell-Topic.Hanging\"")
                .contains("How often: hung");
        JsonNode document = document(page);
        assertThat(document.get("tests"))
                .extracting(test -> test.get("name").textValue())
                .containsExactly(HANGING, HARMLESS, SAFE);
        assertThat(document.get("hazards"))
                .extracting(JsonNode::textValue)
                .containsExactly("hung", "canceled", "garbled", "unusual");
        assertThat(document.get("tests").get(0).get("forks").toString())
                .isEqualTo("[[0,100000,50,0,0,0],[0,100000,50,0,0,0],[0,100000,50,0,0,0]]");
        assertThat(document.get("baseline").get("tests").get(HANGING).toString())
                .isEqualTo("[[100000,40,0,0,0],[100000,40,0,0,0],[100000,40,0,0,0]]");
        assertThat(document.get("history")).hasSize(1);
        assertThat(document.get("sections")).isEmpty();
    }

    @Test
    void theEmbeddedGateIsTheGatesOwnJson() throws IOException {
        ReportInput input = input(SUITE, List.of(run(40)));

        assertThat(document(ReportFile.render(input, SuiteParts.NONE)).get("gate"))
                .isEqualTo(JsonMapper.builder().build().readTree(GateJson.of(input.gate())));
    }

    @Test
    void whatIsKnownOfATestDecidesItsState() {
        Report report = Report.of(input(SUITE, List.of()));

        assertThat(report.tests()).extracting(test -> test.state().name()).containsExactly("hung", "not-seen", "safe");
        assertThat(report.states().keySet())
                .extracting(State::words)
                .containsExactly("can be hung", "proved safe", "no hazard seen");
        assertThat(report.test(HANGING).orElseThrow().stateWords()).isEqualTo("hung");
    }

    private static final class WithoutWords implements Suite {
        @Override
        public String name() {
            return "without words";
        }

        @Override
        public String description() {
            return "Only its outcome tables say what is a hazard.";
        }

        @Override
        public Expectation expectation(String test, String outcome) {
            return SUITE.expectation(test, outcome);
        }

        @Override
        public Set<String> tests() {
            return SUITE.tests();
        }
    }

    @Test
    void whatATableCallsInterestingIsAHazardWithoutAWord() {
        Report report = Report.of(input(new WithoutWords(), List.of(run(40))));
        TestView hanging = report.test(HANGING).orElseThrow();

        assertThat(hanging.hazards()).extracting(HazardWord::word).containsExactly("interesting");
        assertThat(hanging.frequency().count()).isEqualTo(150);
        assertThat(report.history().series()).extracting(History.Series::hazard).containsExactly("interesting");
    }

    @Test
    void aSuiteAddsSectionsAndPartsOfTests() throws IOException {
        Function<Report, SuiteParts> parts = report -> new SuiteParts() {
            @Override
            public List<ReportSection> sections() {
                return List.of(new ReportSection(
                        "advice", "Advice", text("<section id=\"advice\">so</section>"), List.of("one")));
            }

            @Override
            public Content knowledge(TestView test) {
                return text("<p>known of " + test.name() + "</p>");
            }

            @Override
            public Map<String, Object> json(TestView test) {
                return Map.of("known", 1);
            }
        };
        String page = ReportFile.render(input(SUITE, List.of()), parts);

        assertThat(page)
                .contains("<a href=\"#advice\">Advice</a>", "<section id=\"advice\">so</section>")
                .contains("<p>known of Topic.Safe</p>")
                .contains("This run was held against no baseline: there is none.")
                .doesNotContain("id=\"history\"");
        assertThat(document(page).get("sections").toString()).isEqualTo("{\"advice\":[\"one\"]}");
        assertThat(document(page).get("tests").get(0).get("known").intValue()).isEqualTo(1);
    }

    private static Content text(String html) {
        return output -> output.writeContent(html);
    }

    @Test
    void testsOfOneNameInTwoPackagesHaveTwoAddresses() {
        StressRun run = new SyntheticRun()
                .test("a.Topic.One", SyntheticRun.forks(1, 0, 10))
                .test("b.Topic.One", SyntheticRun.forks(1, 0, 10))
                .test("b.Topic.a b", SyntheticRun.forks(1, 0, 10))
                .test("b.Topic.a'b", SyntheticRun.forks(1, 0, 10))
                .build();
        ReportInput like = input(SUITE, List.of());
        Report report = Report.of(new ReportInput(
                like.program(), SUITE, run, List.of(), like.gate(), like.baseline(), like.source(), folder, Map.of()));

        assertThat(report.tests()).extracting(TestView::id).doesNotHaveDuplicates();
        assertThat(report.test("a.Topic.One").orElseThrow().id()).isEqualTo("cell-Topic.One");
        assertThat(report.test("b.Topic.a b").orElseThrow().id()).matches("cell-Topic.a_b-\\w+");
    }
}

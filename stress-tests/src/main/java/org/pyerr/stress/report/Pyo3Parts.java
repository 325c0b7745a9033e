package org.pyerr.stress.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jcstresskit.report.Assets;
import org.jcstresskit.report.Report;
import org.jcstresskit.report.ReportSection;
import org.jcstresskit.report.SuiteParts;
import org.jcstresskit.report.Templates;
import org.jcstresskit.report.TestView;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.suite.Suite;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.bench.BenchResult;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.report.RealLocks.RealTest;
import org.pyerr.stress.tests.TestedScenarios;

/** What this suite adds to the page of a run. */
public final class Pyo3Parts implements SuiteParts {
    private static final Templates TEMPLATES = new Templates(Pyo3Parts.class);
    private static final String BENCH = "bench.json";

    private final Report report;
    private final Map<String, ScenarioTest> scenarios;
    private final AnswerTable answers;
    private final MeasuredCells measured;
    private final List<ReportSection> sections;

    /** The parts of a report, with what was proved already. */
    public Pyo3Parts(Report report, Proofs proofs) {
        this(report, proofs, TestedScenarios::of);
    }

    /** The same with other scenarios behind the tests. */
    Pyo3Parts(Report report, Proofs proofs, Function<String, Optional<Scenario>> scenarioOf) {
        this.report = report;
        List<MeasuredCell> cells = MeasuredCell.all();
        Measurements measurements = new Measurements(cells);
        CompletableFuture<AnswerTable> table = CompletableFuture.supplyAsync(() -> AnswerTable.of(report, proofs));
        scenarios = report.tests().parallelStream()
                .flatMap(test -> scenarioOf
                        .apply(test.test().name())
                        .map(scenario -> ScenarioTest.of(test, scenario, proofs, measurements))
                        .stream())
                .collect(Collectors.toMap(
                        test -> test.test().test().name(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        measured = MeasuredCells.of(cells, scenarios.values(), proofs);
        answers = table.join();
        sections = makeSections();
    }

    /** Which strategy is safe. */
    AnswerTable answers() {
        return answers;
    }

    /** How the model compares with the real PyO3. */
    MeasuredCells measured() {
        return measured;
    }

    /** The tests that have a scenario, by name. */
    Map<String, ScenarioTest> scenarios() {
        return scenarios;
    }

    @Override
    public String title(Suite suite) {
        return "Printing PyO3 errors";
    }

    @Override
    public String lead(Suite suite) {
        return "Which way of printing is safe in which context, how often the others hang, and why.";
    }

    @Override
    public String style() {
        return Assets.read(Pyo3Parts.class, "pyo3.css");
    }

    @Override
    public Content symbols() {
        return TEMPLATES.of("lock-symbols", Map.of());
    }

    @Override
    public Content summary() {
        return TEMPLATES.of("recommendation", Map.of("report", report, "answers", answers));
    }

    @Override
    public List<ReportSection> sections() {
        return sections;
    }

    private List<ReportSection> makeSections() {
        List<ReportSection> all = new ArrayList<>();
        all.add(new ReportSection(
                "answer",
                "What to write",
                TEMPLATES.of("answer", Map.of("report", report, "answers", answers)),
                answers.verdicts()));
        all.add(new ReportSection(
                "matrix", "Matrix", TEMPLATES.of("matrix", Map.of("matrix", Matrix.of(scenarios.values()))), null));
        List<RealTest> real =
                report.tests().stream().flatMap(test -> real(test).stream()).toList();
        if (!real.isEmpty()) {
            all.add(new ReportSection("real", "Real locks", TEMPLATES.of("real", Map.of("tests", real)), null));
        }
        all.add(new ReportSection(
                "conformance",
                "Real PyO3",
                TEMPLATES.of("conformance", Map.of("report", report, "cells", measured)),
                measured.rows()));
        bench().ifPresent(bench -> all.add(
                new ReportSection("price", "Cost of detection", TEMPLATES.of("price", Map.of("bench", bench)), bench)));
        return all;
    }

    private static Optional<RealTest> real(TestView test) {
        return Optional.ofNullable(RealLocks.all().get(test.test().name())).map(lock -> new RealTest(test, lock));
    }

    private Optional<BenchResult> bench() {
        Path file = report.input().folder().resolve(BENCH);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.builder().build().readValue(file.toFile(), BenchResult.class));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CommandFailedException(ExitCode.USAGE, "cannot read " + file + ": " + reason);
        }
    }

    @Override
    public Content description(TestView test) {
        return real(test)
                .map(real -> TEMPLATES.of("real-threads", Map.of("real", real)))
                .or(() -> scenario(test).map(known -> TEMPLATES.of("threads", Map.of("scenario", known.scenario()))))
                .orElseGet(() -> SuiteParts.super.description(test));
    }

    @Override
    public Content knowledge(TestView test) {
        return scenario(test)
                .map(known -> TEMPLATES.of("proof", Map.of("report", report, "known", known)))
                .orElseGet(() -> SuiteParts.super.knowledge(test));
    }

    private Optional<ScenarioTest> scenario(TestView test) {
        return Optional.ofNullable(scenarios.get(test.test().name()));
    }

    @Override
    public Map<String, Object> json(TestView test) {
        Map<String, Object> fields = new LinkedHashMap<>();
        scenario(test).ifPresent(known -> {
            fields.put("scenario", known.scenario().conditions());
            fields.put("proof", known.proof());
            fields.put(
                    "instead",
                    known.instead().stream().map(Recommendation::strategy).toList());
            fields.put("measured", known.measured());
        });
        real(test).ifPresent(real -> fields.put("real", real.real()));
        return fields;
    }
}

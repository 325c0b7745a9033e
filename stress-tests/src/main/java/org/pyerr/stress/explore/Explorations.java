package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Scenario;

/** Answers questions about cells, each scenario explored once. */
public final class Explorations {
    private final Explorer explorer;
    private final Map<Scenario, CellAnswer> known = new HashMap<>();

    /** With an explorer, which has the bound. */
    public Explorations(Explorer explorer) {
        this.explorer = explorer;
    }

    /** The answers to some cells, in order; hears how many are done. */
    public List<CellAnswer> answers(List<Cell> cells, IntConsumer done) {
        List<CellAnswer> answers = new ArrayList<>();
        for (Cell cell : cells) {
            CellAnswer answer = known.computeIfAbsent(cell.toScenario(), scenario -> CellAnswer.of(cell, explorer));
            answers.add(answer.about(cell));
            done.accept(answers.size());
        }
        return answers;
    }

    /** What to write instead of a cell's strategy. */
    public List<Advice> advice(Cell cell) {
        return Advice.of(cell, explorer);
    }
}

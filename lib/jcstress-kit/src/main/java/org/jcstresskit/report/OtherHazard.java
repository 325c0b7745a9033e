package org.jcstresskit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;

/** What the outcome table of a test calls interesting, besides the hazards that its suite has words for. */
final class OtherHazard implements HazardWord {
    private final Suite suite;
    private final String test;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private OtherHazard(Suite suite, String test) {
        this.suite = suite;
        this.test = test;
    }

    /** The hazards of a test that are counted one by one, the worst first; last, what is interesting besides. */
    static List<HazardWord> andThoseOf(Suite suite, String test) {
        List<HazardWord> hazards = new ArrayList<>(suite.hazards());
        hazards.add(new OtherHazard(suite, test));
        return List.copyOf(hazards);
    }

    @Override
    public String word() {
        return suite.hazards().isEmpty() ? "interesting" : "unusual";
    }

    /** Each outcome is looked up once, because there are many forks, and outcome tables have patterns. */
    @Override
    public boolean isIn(String outcome) {
        return known.computeIfAbsent(
                outcome,
                unknown -> suite.hazards().stream().noneMatch(hazard -> hazard.isIn(outcome))
                        && suite.expectation(test, outcome) == Expectation.ACCEPTABLE_INTERESTING);
    }
}

package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jcstresskit.result.Shard;

/**
 * The options of a run as its result file records them.
 *
 * @param arguments JCStress's options
 * @param breadth how many configurations it covered, if it says so
 * @param shard the part of the suite that it took
 */
record RecordedOptions(JCStressArguments arguments, Optional<Breadth> breadth, Shard shard) {
    private static final String BREADTH = "--breadth";
    private static final String BUDGET = "--budget";

    /** Returns the options of a run as words for its result file. */
    static List<String> write(RunRequest request, RunPlan plan, Shard shard) {
        List<String> words = new ArrayList<>(plan.arguments().words());
        if (!plan.arguments().has(JCStressOption.SPLIT_COMPILATION)) {
            words.addAll(List.of(BREADTH, plan.breadth().toString()));
        }
        request.budget().ifPresent(budget -> words.addAll(List.of(BUDGET, budget.toString())));
        if (!shard.equals(Shard.WHOLE)) {
            words.addAll(List.of(Shard.OPTION, shard.toString()));
        }
        return List.copyOf(words);
    }

    /**
     * Reads the options of a run from the words in its result file.
     *
     * @throws IllegalArgumentException if the value of one is missing or unusable
     */
    static RecordedOptions read(List<String> words) {
        List<String> left = new ArrayList<>(words);
        Optional<Breadth> breadth = take(left, BREADTH).map(text -> Breadth.valueOf(text.toUpperCase(Locale.ROOT)));
        // The rest of a run is done however long it takes.
        take(left, BUDGET);
        Shard shard = take(left, Shard.OPTION).map(Shard::parse).orElse(Shard.WHOLE);
        return new RecordedOptions(new JCStressArguments(left), breadth, shard);
    }

    /** Removes an option with its value, which it returns. */
    private static Optional<String> take(List<String> words, String option) {
        int place = words.indexOf(option);
        if (place < 0) {
            return Optional.empty();
        } else if (place + 1 == words.size()) {
            throw new IllegalArgumentException("it was run with " + option + ", and does not say of which value");
        }
        words.remove(place);
        return Optional.of(words.remove(place));
    }
}

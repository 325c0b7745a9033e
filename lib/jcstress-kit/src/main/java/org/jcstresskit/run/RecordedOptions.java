package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jcstresskit.result.Shard;
import org.jcstresskit.run.JCStressOption.Value;

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
        List<String> words = new ArrayList<>(plan.arguments().toList());
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
     * @throws IllegalArgumentException if an option is unknown
     */
    static RecordedOptions read(List<String> words) {
        JCStressArguments arguments = JCStressArguments.none();
        Optional<Breadth> breadth = Optional.empty();
        Shard shard = Shard.WHOLE;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean hasNext = i + 1 < words.size();
            if (word.equals(BREADTH) && hasNext) {
                breadth = Optional.of(Breadth.valueOf(words.get(++i).toUpperCase(Locale.ROOT)));
            } else if (word.equals(BUDGET) && hasNext) {
                // The rest of a run is done however long it takes.
                i++;
            } else if (word.equals(Shard.OPTION) && hasNext) {
                shard = Shard.parse(words.get(++i));
            } else {
                JCStressOption option = option(word);
                boolean takesNext = option.value() == Value.REQUIRED
                        || (option.value() == Value.OPTIONAL
                                && hasNext
                                && !words.get(i + 1).startsWith("-"));
                arguments = takesNext && hasNext ? arguments.with(option, words.get(++i)) : arguments.with(option);
            }
        }
        return new RecordedOptions(arguments, breadth, shard);
    }

    private static JCStressOption option(String flag) {
        return Arrays.stream(JCStressOption.values())
                .filter(option -> option.flag().equals(flag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it was run with " + flag + ", which is unknown here"));
    }
}

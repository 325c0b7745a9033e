package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Holds a small program against what was counted by hand. */
public final class Counted {
    private Counted() {}

    /** Claims all outcomes of a program and the number of its schedules, with and without pruning. */
    public static void expect(Supplier<SmallProgram> program, long schedules, String... outcomes) {
        Exploration pruned = new Explorer().explore(program.get());
        Exploration unpruned = new Explorer().withoutPruning().explore(program.get());
        assertThat(pruned.complete()).isTrue();
        assertThat(texts(pruned)).containsExactlyInAnyOrder(outcomes);
        assertThat(pruned.schedules()).isEqualTo(schedules);
        assertThat(texts(unpruned)).containsExactlyInAnyOrder(outcomes);
    }

    /** The reachable outcomes, as texts. */
    public static Set<String> texts(Exploration exploration) {
        Set<String> texts = new TreeSet<>();
        exploration.reachable().forEach(outcome -> texts.add(outcome.toString()));
        return texts;
    }
}

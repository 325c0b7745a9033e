package org.lockcore.forced;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lockcore.Fate;

/**
 * What became of a forced schedule.
 *
 * @param fates how each thread ended
 * @param moments the steps of all threads, in their order
 */
public record ForcedRun(List<Fate> fates, List<Moment> moments) {

    /** Operations that only read, or that are no lock steps. */
    private static final Set<String> UNWRITTEN = Set.of("Once?", "read", "move-out", "put");

    /** The threads that ended in one way. */
    public Set<Integer> threadsThat(Fate fate) {
        return IntStream.range(0, fates.size())
                .filter(id -> fates.get(id) == fate)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The steps of a thread in the notation of schedules, without waits and reads. */
    public String lockOrder(int thread) {
        return moments.stream()
                .filter(moment -> moment.thread() == thread && !moment.endsWait())
                .map(moment -> moment.words().replace(Notation.WAITS, ""))
                .filter(words -> !UNWRITTEN.contains(words))
                .collect(Collectors.joining(" "));
    }
}

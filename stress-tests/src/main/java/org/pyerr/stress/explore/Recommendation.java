package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Role;
import org.pyerr.model.scenario.Scenario;

/**
 * A strategy that is proved neither to hang nor to panic where another one does, if every thread that prints an error
 * there uses it.
 *
 * @param strategy its label
 * @param rust its Rust code
 * @param mayGarble whether messages can interleave
 * @param everywhere whether it is as safe whoever holds the GIL, and beside a thread that prints directly; otherwise it
 *     is safe only as long as every thread does it
 */
public record Recommendation(String strategy, String rust, boolean mayGarble, boolean everywhere) {

    /** Adds the code of the strategy where a document left it out. */
    public Recommendation {
        rust = rust == null ? PrintStrategies.of(strategy).rust() : rust;
    }

    /**
     * With one message each, a thread over a rendezvous channel never meets a printer thread that is still printing;
     * for other strategies one message shows everything.
     */
    private static final int RENDEZVOUS_ROUNDS = 2;

    /** With more threads than this, one of them meets the printer thread still printing in the first round. */
    private static final int PAIR = 2;

    /** The strategies that are safe in all of the scenarios, those first that are safe everywhere and keep messages. */
    public static List<Recommendation> of(Collection<Scenario> here, Proofs proofs) {
        return PrintStrategies.ALL.stream()
                .filter(PrintStrategy::printsAnError)
                .filter(strategy -> here.stream().noneMatch(scenario -> isUsed(scenario, strategy)))
                .filter(strategy -> instead(strategy, here, proofs).allMatch(Proof::isSafe))
                .map(strategy -> of(strategy, here, proofs))
                .sorted(Comparator.comparing((Recommendation one) -> !one.everywhere())
                        .thenComparing(Recommendation::mayGarble))
                .toList();
    }

    private static Recommendation of(PrintStrategy strategy, Collection<Scenario> here, Proofs proofs) {
        boolean everywhere = elsewhere(strategy, here, proofs).allMatch(Proof::isSafe);
        Stream<Proof> relied = everywhere
                ? Stream.concat(instead(strategy, here, proofs), elsewhere(strategy, here, proofs))
                : instead(strategy, here, proofs);
        boolean mayGarble = relied.anyMatch(proof -> proof.garbled() != Reach.UNREACHABLE);
        return new Recommendation(strategy.label(), strategy.rust(), mayGarble, everywhere);
    }

    private static Stream<Proof> instead(PrintStrategy strategy, Collection<Scenario> here, Proofs proofs) {
        return here.stream().map(scenario -> proofs.of(with(scenario, strategy)));
    }

    private static boolean isUsed(Scenario scenario, PrintStrategy strategy) {
        return roles(scenario).stream()
                .map(Role::strategy)
                .filter(PrintStrategy::printsAnError)
                .allMatch(strategy::equals);
    }

    /**
     * Threads that print a plain text keep doing so. A thread that was alone with its printer thread gets a second one
     * like it, because alone it cannot hang; and a printer thread does not hold the GIL, as it should not.
     */
    private static Scenario with(Scenario scenario, PrintStrategy strategy) {
        List<Role> roles = new ArrayList<>();
        for (Role role : roles(scenario)) {
            roles.add(role.strategy().printsAnError() ? new Role(role.context(), strategy) : role);
        }
        if (roles.size() == 1) {
            roles.add(roles.get(0));
        }
        return scenario.toBuilder()
                .printerContext(Context.DETACHED)
                .rounds(roles.size() > PAIR ? scenario.rounds() : Math.max(scenario.rounds(), rounds(strategy)))
                .roles(roles)
                .build();
    }

    /**
     * As many threads, at least two, with the same kind of errors, beside a direct printer and in every context. Each
     * is explored when it is asked for: the direct printer comes first, since most strategies that are not safe
     * everywhere fail there.
     */
    private static Stream<Proof> elsewhere(PrintStrategy strategy, Collection<Scenario> here, Proofs proofs) {
        return here.stream()
                .flatMap(like -> elsewhere(strategy, like))
                .distinct()
                .map(proofs::of);
    }

    private static Stream<Scenario> elsewhere(PrintStrategy strategy, Scenario like) {
        int threads = Math.max(PAIR, like.printingThreads());
        List<Cell> cells = new ArrayList<>(Question.everywhere(strategy.label(), threads));
        Collections.reverse(cells);
        return cells.stream()
                .map(cell -> like.toBuilder()
                        .printerContext(Context.DETACHED)
                        .rounds(threads > PAIR ? 1 : rounds(strategy))
                        .roles(roles(cell.toScenario()))
                        .build());
    }

    private static int rounds(PrintStrategy strategy) {
        return strategy instanceof ChannelPrintStrategy channel && channel.isRendezvous() ? RENDEZVOUS_ROUNDS : 1;
    }

    /** What each printing thread does. */
    static List<Role> roles(Scenario scenario) {
        return IntStream.range(0, scenario.printingThreads())
                .mapToObj(scenario::role)
                .toList();
    }
}

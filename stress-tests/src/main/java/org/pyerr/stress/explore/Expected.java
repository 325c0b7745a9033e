package org.pyerr.stress.explore;

import java.util.Collection;
import java.util.stream.Stream;
import org.jcstresskit.result.ExitCode;

/** The verdict that the answers to a question are expected to have. */
public enum Expected {
    /** Nothing that was asked about can hang or panic. */
    SAFE,
    /** Something that was asked about can hang. */
    HANGS;

    /**
     * Whether the answers have the expected verdict.
     *
     * @return {@link ExitCode#PROVES_NOTHING} if an exploration was broken off before it found a hazard
     */
    public ExitCode judge(Collection<Answer> answers) {
        return switch (this == HANGS ? hang(answers) : hazard(answers)) {
            case UNKNOWN -> ExitCode.PROVES_NOTHING;
            case REACHABLE -> this == HANGS ? ExitCode.PASS : ExitCode.WRONG;
            case UNREACHABLE -> this == HANGS ? ExitCode.WRONG : ExitCode.PASS;
        };
    }

    /** Whether the explorations were complete, whatever they found. */
    public static ExitCode judgeNothing(Collection<Answer> answers) {
        return hazard(answers) == Reach.UNKNOWN ? ExitCode.PROVES_NOTHING : ExitCode.PASS;
    }

    private static Reach hang(Collection<Answer> answers) {
        return Reach.ofAny(answers.stream().map(answer -> answer.proof().hang()));
    }

    private static Reach hazard(Collection<Answer> answers) {
        Stream<Reach> panics = answers.stream().map(answer -> answer.proof().panic());
        return Reach.ofAny(Stream.concat(Stream.of(hang(answers)), panics));
    }
}

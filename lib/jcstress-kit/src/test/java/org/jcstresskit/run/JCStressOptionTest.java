package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jcstresskit.run.JCStressOption.Value;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.Options;

final class JCStressOptionTest {
    /** A line of JCStress's help: {@code -t <regexp>}, {@code -f [count]}, {@code -v}. */
    private static final Pattern HELP_LINE = Pattern.compile("(?m)^ {2}-(\\w+) ?([<\\[])?");

    /** What commands do here. */
    private static final Set<String> COMMANDS = Set.of("-h NONE", "-l OPTIONAL");

    @Test
    void areThoseOfJCStress() throws IOException {
        String help = CapturedOutput.of(() -> new Options(new String[] {"-h"}).parse())
                .out();

        assertThat(HELP_LINE.matcher(help).results().map(JCStressOptionTest::describe))
                .filteredOn(option -> !COMMANDS.contains(option))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(JCStressOption.values())
                        .map(option -> option.flag() + " " + option.value())
                        .toList());
    }

    private static String describe(MatchResult line) {
        Value value = line.group(2) == null ? Value.NONE : line.group(2).equals("<") ? Value.REQUIRED : Value.OPTIONAL;
        return "-" + line.group(1) + " " + value;
    }
}

package org.jcstresskit.run;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import joptsimple.OptionException;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.openjdk.jcstress.Options;

/** Has JCStress read its options. */
final class JCStressOptions {
    private JCStressOptions() {}

    /**
     * Reads the options as JCStress does. The first call counts the CPUs, which takes a second.
     *
     * @throws CommandFailedException with JCStress's own complaint if it cannot use them
     */
    static Options parse(JCStressArguments arguments) {
        Options options = new Options(arguments.toList().toArray(String[]::new));
        try {
            CapturedOutput<Boolean> parsed = CapturedOutput.of(options::parse);
            if (!parsed.value()) {
                throw usage(parsed.err());
            }
            Pattern.compile(options.getTestFilter());
        } catch (PatternSyntaxException e) {
            throw usage("-t " + e.getPattern() + ": " + e.getDescription());
        } catch (OptionException | IOException e) {
            throw usage(e.getMessage());
        }
        return options;
    }

    private static CommandFailedException usage(String complaint) {
        String firstLine = complaint.lines().findFirst().orElse("the options are unusable");
        return new CommandFailedException(ExitCode.USAGE, firstLine.replaceFirst("^ERROR: ", ""));
    }
}

package org.jcstresskit.cli;

import java.nio.file.Path;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.StressRun;

/** What makes a page of a run that ended just now. */
@FunctionalInterface
public interface RunPage {
    /**
     * Writes the page.
     *
     * @param run the run
     * @param gate what the gate says of it
     * @param folder where to
     * @return the file
     * @throws CommandFailedException if it cannot be written
     */
    Path write(StressRun run, RunGate gate, Path folder);
}

package org.pyerr.stress.gate;

import java.util.List;
import org.pyerr.stress.result.StressRun;

/**
 * What is judged.
 *
 * @param runs the runs, each of one machine
 * @param unreadable why result files could not be read, a line for each
 */
public record GateInput(List<StressRun> runs, List<String> unreadable) {}

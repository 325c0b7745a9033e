package org.pyerr.stress.run;

import java.time.Instant;

/**
 * When the forks of a run must have ended, and how far their time may be changed for that.
 *
 * @param end when the last of them must have ended
 * @param longestMillis the longest that an iteration may become, in ms
 */
public record Deadline(Instant end, int longestMillis) {}

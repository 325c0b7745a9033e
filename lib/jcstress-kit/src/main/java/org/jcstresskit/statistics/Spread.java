package org.jcstresskit.statistics;

/**
 * How much forks of a stratum differ, and how well that is known.
 *
 * @param variance variance of a fork's log-odds
 * @param degrees degrees of freedom behind it
 */
public record Spread(double variance, double degrees) {}

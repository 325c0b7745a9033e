/**
 * Exploration of all interleavings of a program: which outcomes are reachable, by which shortest schedule, and in which
 * order locks are taken on the way.
 */
package org.lockcore.explore;

/**
 * The {@code explore} command's questions and answers: cells in the terms of a PyO3 user, what is reachable in them,
 * why, and what to write instead.
 */
package org.pyerr.stress.explore;

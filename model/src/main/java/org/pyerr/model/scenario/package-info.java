/**
 * Who does what: threads that print errors in a process, described by a {@link org.pyerr.model.scenario.Scenario} and
 * run once by a {@link org.pyerr.model.scenario.Trial}.
 */
package org.pyerr.model.scenario;

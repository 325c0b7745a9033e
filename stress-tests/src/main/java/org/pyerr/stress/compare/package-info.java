/** Runs two builds of the program alternately. */
package org.pyerr.stress.compare;

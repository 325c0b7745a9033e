/** Runs two builds of the program in turn. */
package org.pyerr.stress.compare;

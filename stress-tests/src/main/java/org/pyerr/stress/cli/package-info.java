/** The command line. */
package org.pyerr.stress.cli;

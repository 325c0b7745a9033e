/** The commands of the program, each of which is told the suite it is for. */
package org.jcstresskit.cli;

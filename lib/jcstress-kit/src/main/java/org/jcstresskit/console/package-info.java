/** The texts that people see on a terminal or in the log of a CI job. */
package org.jcstresskit.console;

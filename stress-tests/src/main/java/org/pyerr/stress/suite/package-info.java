/** What a suite of stress tests says of itself. */
package org.pyerr.stress.suite;

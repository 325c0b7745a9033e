/** What of the reachable a stress run has seen, and whether it has seen what cannot be. */
package org.pyerr.stress.coverage;

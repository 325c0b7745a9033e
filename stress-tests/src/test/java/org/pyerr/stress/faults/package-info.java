/** What is left when programs are killed and files are hostile: tests with programs of their own. */
package org.pyerr.stress.faults;

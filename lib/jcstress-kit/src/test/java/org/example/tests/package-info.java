/** A small suite, so that the class path of the tests has one. */
package org.example.tests;

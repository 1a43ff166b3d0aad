/** The main job shown by a program that knows the HTTP surface only: from a list of customers to a report. */
@NullMarked
package no.rebookly.local.demo;

import org.jspecify.annotations.NullMarked;

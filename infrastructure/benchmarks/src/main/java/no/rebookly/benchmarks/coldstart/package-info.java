/** From the start of a function's process to its first answer, under AWS's own runtime client. */
@NullMarked
package no.rebookly.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;

/** How fast it is, and what it costs. */
@NullMarked
package no.rebookly.benchmarks;

import org.jspecify.annotations.NullMarked;

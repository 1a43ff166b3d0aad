/** The in-memory fakes and the contract of the ports of jobs. */
@NullMarked
package no.rebookly.testing.job;

import org.jspecify.annotations.NullMarked;

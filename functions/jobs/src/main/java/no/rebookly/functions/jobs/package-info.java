/** Long work, one page per invocation. */
@NullMarked
package no.rebookly.functions.jobs;

import org.jspecify.annotations.NullMarked;

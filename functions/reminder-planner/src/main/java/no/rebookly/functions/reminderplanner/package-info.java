/** Acts each minute on whatever is due. */
@NullMarked
package no.rebookly.functions.reminderplanner;

import org.jspecify.annotations.NullMarked;

/** Logs and metrics by Powertools for AWS Lambda, for functions that nobody waits for. */
@NullMarked
package no.rebookly.powertools;

import org.jspecify.annotations.NullMarked;

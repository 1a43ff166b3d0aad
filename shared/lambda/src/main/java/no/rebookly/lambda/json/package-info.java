/** What functions of several areas read and show alike: filters, decisions, messages, reports. */
@NullMarked
package no.rebookly.lambda.json;

import org.jspecify.annotations.NullMarked;

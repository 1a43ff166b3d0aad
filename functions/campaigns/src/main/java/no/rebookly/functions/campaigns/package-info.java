/** One message to many customers: preview, start, report. */
@NullMarked
package no.rebookly.functions.campaigns;

import org.jspecify.annotations.NullMarked;

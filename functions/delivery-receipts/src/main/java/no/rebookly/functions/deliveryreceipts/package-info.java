/** Reads the provider's delivery receipts. */
@NullMarked
package no.rebookly.functions.deliveryreceipts;

import org.jspecify.annotations.NullMarked;

/** Why a customer got an SMS or did not: one line for each campaign and each rule. */
@NullMarked
package no.rebookly.why;

import org.jspecify.annotations.NullMarked;

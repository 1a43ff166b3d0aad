/** Rules that send by themselves, over HTTP. */
@NullMarked
package no.rebookly.functions.automations;

import org.jspecify.annotations.NullMarked;

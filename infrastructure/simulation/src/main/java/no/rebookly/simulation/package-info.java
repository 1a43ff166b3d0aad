/** Passes seeds in which everything goes wrong that can, and looks whether anything happens that must not. */
@NullMarked
package no.rebookly.simulation;

import org.jspecify.annotations.NullMarked;

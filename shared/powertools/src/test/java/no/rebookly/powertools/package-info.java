@NullMarked
package no.rebookly.powertools;

import org.jspecify.annotations.NullMarked;

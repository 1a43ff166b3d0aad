@NullMarked
package no.rebookly.local;

import org.jspecify.annotations.NullMarked;

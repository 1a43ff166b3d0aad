@NullMarked
package no.rebookly.local.queue;

import org.jspecify.annotations.NullMarked;

/** The servers that people and scripts talk to. */
@NullMarked
package no.rebookly.local.http;

import org.jspecify.annotations.NullMarked;

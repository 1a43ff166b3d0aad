/** Rules that send by themselves, shown over some weeks of a salon's life and held against a second reading of them. */
@NullMarked
package no.rebookly.local.demo.rules;

import org.jspecify.annotations.NullMarked;

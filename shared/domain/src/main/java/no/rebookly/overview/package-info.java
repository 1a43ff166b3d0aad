/** How a studio's sending goes, at a glance: what came back, what is to come, and what needs its owner. */
@NullMarked
package no.rebookly.overview;

import org.jspecify.annotations.NullMarked;

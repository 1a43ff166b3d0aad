/** What every function shares: reading events, routes with access levels, answers and problems. */
@NullMarked
package no.rebookly.lambda;

import org.jspecify.annotations.NullMarked;

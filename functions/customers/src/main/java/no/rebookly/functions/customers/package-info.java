/** The studio's customers, their visits and appointments. */
@NullMarked
package no.rebookly.functions.customers;

import org.jspecify.annotations.NullMarked;

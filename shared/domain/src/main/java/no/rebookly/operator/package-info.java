/** What whoever runs Rebookly may do to sending, without seeing whom it is for. */
@NullMarked
package no.rebookly.operator;

import org.jspecify.annotations.NullMarked;

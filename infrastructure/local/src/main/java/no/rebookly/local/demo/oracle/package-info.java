/**
 * A second reading of docs/rules.md and of the rules of sending, to hold the product against: slow, plain, and with nothing of the
 * product's in it. It looks at every customer every five minutes of the weeks, and knows no index, no queue and no shortcut.
 */
@NullMarked
package no.rebookly.local.demo.oracle;

import org.jspecify.annotations.NullMarked;

/** What template.yaml says, as far as the local system has to do it. */
@NullMarked
package no.rebookly.local.template;

import org.jspecify.annotations.NullMarked;

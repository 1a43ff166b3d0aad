/** The adapters that make the ports of the domain real on AWS. */
@NullMarked
package no.rebookly.aws;

import org.jspecify.annotations.NullMarked;

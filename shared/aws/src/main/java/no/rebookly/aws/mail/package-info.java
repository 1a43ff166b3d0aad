/** E-mail by Amazon SES. */
@NullMarked
package no.rebookly.aws.mail;

import org.jspecify.annotations.NullMarked;

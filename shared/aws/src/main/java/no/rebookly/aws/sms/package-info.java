/** SMS by Amazon SNS. */
@NullMarked
package no.rebookly.aws.sms;

import org.jspecify.annotations.NullMarked;

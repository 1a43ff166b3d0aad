/** SMS by Amazon SNS, or by AWS End User Messaging. */
@NullMarked
package no.rebookly.aws.sms;

import org.jspecify.annotations.NullMarked;

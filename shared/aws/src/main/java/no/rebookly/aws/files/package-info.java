/** Files in S3. */
@NullMarked
package no.rebookly.aws.files;

import org.jspecify.annotations.NullMarked;

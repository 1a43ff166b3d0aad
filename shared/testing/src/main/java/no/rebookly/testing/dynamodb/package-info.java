/** A real DynamoDB Local for tests, and what calls to it would have cost. */
@NullMarked
package no.rebookly.testing.dynamodb;

import org.jspecify.annotations.NullMarked;

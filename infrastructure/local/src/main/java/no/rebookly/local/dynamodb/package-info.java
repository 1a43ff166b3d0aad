/** DynamoDB Local with its data in the data folder. */
@NullMarked
package no.rebookly.local.dynamodb;

import org.jspecify.annotations.NullMarked;

/** The tables: what is kept where is told by docs/dynamodb.md, and its keys are made in one class. */
@NullMarked
package no.rebookly.aws.dynamodb;

import org.jspecify.annotations.NullMarked;

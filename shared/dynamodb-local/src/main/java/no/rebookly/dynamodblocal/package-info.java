/** DynamoDB Local as a real server in a JVM of its own, and the tables that this system keeps its data in. */
@NullMarked
package no.rebookly.dynamodblocal;

import org.jspecify.annotations.NullMarked;

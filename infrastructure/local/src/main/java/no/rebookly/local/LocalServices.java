package no.rebookly.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import no.rebookly.imports.Uploads;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * What functions are put together from on one machine.
 *
 * @param dynamoDb where DynamoDB Local is
 * @param sqs where ElasticMQ is
 * @param queueUrl the address of a queue by its name in the template
 * @param world where SNS, End User Messaging and SES are
 * @param crashes belongs into every SDK client of the functions
 * @param data the data folder
 */
public record LocalServices(
        InstantSource clock,
        URI dynamoDb,
        URI sqs,
        UnaryOperator<String> queueUrl,
        URI world,
        ExecutionInterceptor crashes,
        Uploads uploads,
        Addresses addresses,
        Path data) {}

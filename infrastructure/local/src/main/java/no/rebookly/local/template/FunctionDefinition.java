package no.rebookly.local.template;

import java.time.Duration;
import java.util.List;

/**
 * A function and what invokes it.
 *
 * @param name by its resource: {@code SmsDispatchFunction} is {@code sms-dispatch}
 * @param handler its class
 * @param schedules expressions, for example {@code rate(1 minute)}
 * @param logGroups the names in the template of the log groups whose events it gets
 * @param eventSources the sources of the events of EventBridge that its rules name
 */
public record FunctionDefinition(
        String name,
        String handler,
        Duration timeout,
        List<Route> routes,
        List<QueueSource> queues,
        List<Rate> schedules,
        List<String> logGroups,
        List<String> eventSources) {}

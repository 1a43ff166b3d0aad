package no.rebookly.benchmarks.coldstart;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.functions.clicktracking.ClickTrackingFunction;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;

/** The function that follows short links, with one log or another. */
public abstract class Clicks extends HttpFunction {
    private Clicks(Platform platform, InvocationLog log) {
        super(platform, new ClickTrackingFunction(platform).routes(), log);
    }

    /** Logs nothing: what the others are compared with. */
    public static final class Silent extends Clicks {
        public Silent() {
            super(AwsPlatform.fromEnvironment(), new InvocationLog() {
                @Override
                public void line(String function, String what, String outcome, long millis, String requestId) {}

                @Override
                public void fault(String function, String what, Throwable fault, String requestId) {
                    throw new IllegalStateException("there are no faults in a benchmark", fault);
                }
            });
        }
    }

    /** As it is deployed. */
    public static final class Lean extends Clicks {
        public Lean() {
            var platform = AwsPlatform.fromEnvironment();
            super(platform, LeanLog.standard(platform.clock()));
        }
    }

    /** As functions log that nobody waits for. */
    public static final class Powertools extends Clicks {
        public Powertools() {
            super(AwsPlatform.fromEnvironment(), new PowertoolsLog());
        }
    }
}

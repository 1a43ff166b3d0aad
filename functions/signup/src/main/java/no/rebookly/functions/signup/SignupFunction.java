package no.rebookly.functions.signup;

import no.rebookly.account.SignUp;
import no.rebookly.account.VerifySignUp;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;
import no.rebookly.session.OpenSession;

/** How an account begins. */
public final class SignupFunction extends HttpFunction {
    /** As Lambda makes it. */
    public SignupFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public SignupFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var signUp = new SignUp(
                platform.accounts(),
                platform.signUps(),
                platform.passwordHasher(),
                platform.mailer(),
                platform.ids(),
                platform.random(),
                platform.clock());
        var verifySignUp = new VerifySignUp(
                platform.signUps(),
                platform.accounts(),
                platform.keySets(),
                new OpenSession(platform.sessions(), platform.clock(), platform.random()),
                platform.clock());
        return new SignupRoutes(platform.settings(), platform.phoneReader(), signUp, verifySignUp).table();
    }
}

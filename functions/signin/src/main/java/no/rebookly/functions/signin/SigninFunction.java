package no.rebookly.functions.signin;

import no.rebookly.account.CheckTotp;
import no.rebookly.account.SignIn;
import no.rebookly.account.SignInWithRecoveryCode;
import no.rebookly.account.SignInWithTotp;
import no.rebookly.account.StepUp;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;
import no.rebookly.session.OpenSession;
import no.rebookly.session.SignOut;

/** How a person comes in and leaves: no path to a full session without two factors (P9). */
public final class SigninFunction extends HttpFunction {
    /** As Lambda makes it. */
    public SigninFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public SigninFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var openSession = new OpenSession(platform.sessions(), platform.clock(), platform.random());
        var checkTotp = new CheckTotp(platform.secondFactors(), platform.clock());
        var signIn = new SignIn(platform.accounts(), platform.secondFactors(), platform.passwordHasher(), openSession);
        return Routes.all(
                new PasswordRoutes(platform.settings(), signIn, new SignOut(platform.sessions())).table(),
                new SecondFactorRoutes(
                                platform.settings(),
                                new SignInWithTotp(checkTotp, openSession),
                                new SignInWithRecoveryCode(platform.secondFactors(), openSession),
                                new StepUp(checkTotp, platform.sessions(), platform.clock()))
                        .table());
    }
}

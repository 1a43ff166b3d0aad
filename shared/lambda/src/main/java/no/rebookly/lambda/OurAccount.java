package no.rebookly.lambda;

import com.amazonaws.services.lambda.runtime.Context;

/** The AWS account that this function runs in: what comes from another one was not made by anything of ours. */
final class OurAccount {
    private static final int ACCOUNT = 4;

    private OurAccount() {}

    /** By the function's own name: {@code arn:aws:lambda:region:account:function:name}. */
    static boolean is(String account, Context context) {
        var arn = context.getInvokedFunctionArn().split(":", -1);
        return arn.length > ACCOUNT && arn[ACCOUNT].equals(account);
    }
}

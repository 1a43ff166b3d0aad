package no.rebookly.account;

import java.util.Set;

/** Where second factors are kept: the authenticator's secret and the hashes of recovery codes. */
public interface SecondFactors {
    TotpEnrolment totp(AccountId account);

    /** Keeps a secret that is still to be confirmed, in the place of an earlier one. A confirmed one goes on to count. */
    void propose(AccountId account, TotpSecret secret);

    /**
     * Makes the proposed secret the one that counts and these recovery codes the only ones, in one step.
     *
     * @param step of the code that confirmed it, which is used up by that
     * @return false, and nothing written, when another secret was proposed or confirmed meanwhile
     */
    boolean confirm(AccountId account, TotpSecret proposed, long step, Set<String> recoveryCodeHashes);

    /** Uses up a step and all before it. False when that was done before: of two at the same moment one gets true. */
    boolean useStep(AccountId account, long step);

    /** Uses up a recovery code. False when there is none such: of two at the same moment one gets true. */
    boolean useRecoveryCode(AccountId account, String hash);
}

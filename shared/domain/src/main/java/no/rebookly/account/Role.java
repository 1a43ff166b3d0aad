package no.rebookly.account;

/** What a person may do at a studio. */
public enum Role {
    OWNER,
    EMPLOYEE
}

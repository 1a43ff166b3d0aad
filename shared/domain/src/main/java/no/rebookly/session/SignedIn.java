package no.rebookly.session;

/** A session that was just opened, with the token that only its owner's browser keeps. */
public record SignedIn(SessionToken token, Session session) {}

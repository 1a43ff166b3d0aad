package no.rebookly.account;

import no.rebookly.studio.StudioId;

/** Joins a person and a studio: a studio can have several people, a person several studios. */
public record Membership(AccountId account, StudioId studio, Role role) {}

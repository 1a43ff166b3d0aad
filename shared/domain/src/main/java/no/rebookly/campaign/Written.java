package no.rebookly.campaign;

import no.rebookly.money.Money;
import no.rebookly.text.SmsText;

/** The SMS as one customer gets it, and what it costs. */
public record Written(SmsText text, int parts, Money price) {}

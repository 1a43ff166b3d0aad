package no.rebookly.ownphone;

import no.rebookly.id.IdForm;
import no.rebookly.link.Code;

/** Names one SMS to an owner's own phone. A request that is tried again has the same, and so sends it once. */
public record OwnSmsId(String value) {
    public static final String KIND = "own";

    public OwnSmsId {
        IdForm.check(KIND, value);
    }

    /** Of the link that it carries: as hard to guess as any. */
    public Code code() {
        return new Code(value.substring(value.length() - Code.LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}

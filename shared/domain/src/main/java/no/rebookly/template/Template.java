package no.rebookly.template;

import java.time.Instant;
import no.rebookly.message.MessageKind;
import no.rebookly.studio.StudioId;

/**
 * A text under a name, to be used again. What is made of it copies it: changing it changes nothing that is on its way.
 *
 * @param text as the owner wrote it; a template of its kind
 * @param version 0 before the first write
 */
public record Template(
        StudioId studio, TemplateId id, String name, MessageKind kind, String text, Instant createdAt, long version) {
    public static final int LONGEST_NAME = 100;

    public Template {
        if (name.isBlank() || name.length() > LONGEST_NAME || text.isBlank()) {
            throw new IllegalArgumentException("not a template with a name");
        }
    }

    public Template with(String otherName, MessageKind otherKind, String otherText) {
        return new Template(studio, id, otherName, otherKind, otherText, createdAt, version);
    }

    public Template withVersion(long other) {
        return new Template(studio, id, name, kind, text, createdAt, other);
    }

    @Override
    public String toString() {
        return "Template[" + id + ", " + kind + "]";
    }
}

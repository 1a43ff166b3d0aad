package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import no.rebookly.template.Template;
import no.rebookly.template.TemplateId;
import no.rebookly.template.Templates;

/** Templates in one partition of a studio. Reads are consistent: who has just saved one sees it. */
public final class DynamoDbTemplates implements Templates {
    private final SavedItems items;
    private final KeyRing keys;

    public DynamoDbTemplates(Database database, KeyRing keys) {
        this.items = new SavedItems(database);
        this.keys = keys;
    }

    /** Access pattern 110. Conditional on there being none: a second try finds its own and leaves it. */
    @Override
    public void add(Template template) {
        items.put(SavedItem.of(template, cipher(template.studio())), Conditions.ABSENT);
    }

    /** Access pattern 111. */
    @Override
    public Optional<Template> find(StudioId studio, TemplateId id) {
        return items.find(Keys.templatesOf(studio), id.value()).map(item -> item.template(studio, cipher(studio)));
    }

    /** Access pattern 112. */
    @Override
    public Page<Template> list(StudioId studio, PageRequest page) {
        var cipher = cipher(studio);
        return items.list(Keys.templatesOf(studio), page, item -> item.template(studio, cipher));
    }

    /** Access pattern 113. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Template changed) {
        return items.put(SavedItem.of(changed, cipher(changed.studio())), Conditions.version(changed.version()));
    }

    /** Access pattern 114. Conditional on the version: a repeated request finds nothing and says false. */
    @Override
    public boolean remove(Template template) {
        return items.remove(Keys.templatesOf(template.studio()), template.id().value(), template.version());
    }

    private FieldCipher cipher(StudioId studio) {
        return keys.require(KeyOwner.of(studio));
    }
}

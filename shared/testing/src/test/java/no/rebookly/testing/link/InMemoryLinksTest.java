package no.rebookly.testing.link;

import no.rebookly.link.Links;

class InMemoryLinksTest extends LinksContract {
    private final InMemoryLinks links = new InMemoryLinks();

    @Override
    protected Links links() {
        return links;
    }
}

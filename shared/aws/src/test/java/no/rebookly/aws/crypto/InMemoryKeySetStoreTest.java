package no.rebookly.aws.crypto;

class InMemoryKeySetStoreTest extends KeySetStoreContract {
    private final KeySetStore store = new InMemoryKeySetStore();

    @Override
    protected KeySetStore store() {
        return store;
    }
}

package no.rebookly.testing.message;

import no.rebookly.message.Receipts;

class InMemoryReceiptsTest extends ReceiptsContract {
    private final InMemoryReceipts receipts = new InMemoryReceipts();

    @Override
    protected Receipts receipts() {
        return receipts;
    }
}

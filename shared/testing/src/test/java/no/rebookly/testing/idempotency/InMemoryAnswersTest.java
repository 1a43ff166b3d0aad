package no.rebookly.testing.idempotency;

import no.rebookly.idempotency.Answers;

class InMemoryAnswersTest extends AnswersContract {
    @Override
    protected Answers empty() {
        return new InMemoryAnswers();
    }
}

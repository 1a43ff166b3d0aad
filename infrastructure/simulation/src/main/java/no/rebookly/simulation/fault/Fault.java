package no.rebookly.simulation.fault;

/** What can go wrong. */
public enum Fault {
    CRASH("a process dies before or after a call", Often.CALL),
    STALL("a process stands still for up to 40 seconds; its function's time limit may end it", Often.CALL),
    CALL_FAILED("a store or queue fails, and nothing was written", Often.CALL),
    CALL_UNANSWERED("a store or queue did what it was asked, and its answer is lost", Often.CALL),
    CLOCK_FORWARD("the clock is set forward by up to ten minutes", Often.CLOCK),
    CLOCK_BACK("the clock is set back by up to 30 seconds", Often.CLOCK),
    SMS_UNANSWERED("the provider took an SMS, and its answer is lost", Often.THING),
    SMS_LOST("the provider never got an SMS, and nobody can know", Often.THING),
    SMS_THROTTLED("the provider asks to wait", Often.THING),
    SMS_REFUSED("the provider refuses", Often.THING),
    QUEUE_LOST("the queue loses a message", Often.THING),
    QUEUE_DUPLICATED("the queue brings a message twice, also to two at once", Often.THING),
    QUEUE_DELAYED("the queue brings a message minutes late, after others", Often.THING),
    RECEIPT_LOST("a receipt never comes", Often.THING),
    RECEIPT_DUPLICATED("a receipt comes again", Often.THING),
    RECEIPT_CONTRADICTED("a second receipt says otherwise", Often.THING),
    RECEIPT_DELAYED("a receipt comes hours late, after others", Often.THING),
    INDEX_BEHIND("the due index does not show an entry yet", Often.THING),
    PLANNER_MISSED("the schedule forgets a minute", Often.THING),
    PLANNER_TWICE("the schedule runs two planners at once", Often.THING);

    /** How often, in one of several measures, of which each seed draws one: with most faults absent rare orders are reached. */
    enum Often {
        /** Of each call to a port, of which a run has thousands. */
        CALL(0, 0, 1.0 / 600, 1.0 / 150, 1.0 / 40),
        /** Of each SMS, queue message, receipt or minute. */
        THING(0, 0, 1.0 / 20, 1.0 / 6, 1.0 / 2.5),
        CLOCK(0, 0, 1.0 / 2500, 1.0 / 500, 1.0 / 100);

        private final double[] rates;

        Often(double... rates) {
            this.rates = rates;
        }

        double rate(int drawn) {
            return rates[drawn % rates.length];
        }
    }

    private final String words;
    private final Often often;

    Fault(String words, Often often) {
        this.words = words;
        this.often = often;
    }

    public String words() {
        return words;
    }

    Often often() {
        return often;
    }
}

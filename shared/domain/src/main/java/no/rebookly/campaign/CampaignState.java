package no.rebookly.campaign;

/** Where a campaign is on its way. */
public enum CampaignState {
    DRAFT,
    /** Started, and waits for its moment. */
    SCHEDULED,
    RUNNING,
    /** Nothing of it is sent until it goes on. */
    PAUSED,
    CANCELLED,
    /** Nothing of it is HELD, QUEUED or SENDING; receipts may follow. */
    DONE;

    /** The table of all moves there are. */
    public boolean mayBecome(CampaignState next) {
        return switch (this) {
            case DRAFT -> next == SCHEDULED || next == RUNNING;
            case SCHEDULED -> next == RUNNING || next == PAUSED || next == CANCELLED;
            case RUNNING -> next == PAUSED || next == CANCELLED || next == DONE;
            case PAUSED -> next == SCHEDULED || next == RUNNING || next == CANCELLED;
            case CANCELLED, DONE -> false;
        };
    }
}

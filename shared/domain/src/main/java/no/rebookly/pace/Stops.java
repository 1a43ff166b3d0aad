package no.rebookly.pace;

import no.rebookly.studio.StudioId;

/** Where it is kept what an operator has stopped. Each write says how it shall be: done twice it is the same. */
public interface Stops {
    Stopped read();

    void stopEverything();

    /** Lets everything go on, but the studios that were stopped by name. */
    void resumeEverything();

    void stop(StudioId studio);

    void resume(StudioId studio);
}

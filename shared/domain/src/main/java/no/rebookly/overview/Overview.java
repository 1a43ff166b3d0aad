package no.rebookly.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.CampaignId;
import no.rebookly.effect.Lift;
import no.rebookly.money.Money;

/**
 * @param weeks the oldest first; the last is the one that runs
 * @param lift over all of the weeks; empty when nobody was held out
 * @param attention what matters most first
 */
public record Overview(List<Week> weeks, Optional<Lift> lift, Coming coming, List<Attention> attention) {
    public Overview {
        weeks = List.copyOf(weeks);
        attention = List.copyOf(attention);
    }

    /**
     * What was sent in a week, and what came of it since: a click, a visit and what was paid are counted in the week of their SMS, so
     * that each figure is a part of the one before it.
     *
     * @param monday its first day, in Norway
     * @param sent taken by the provider, whatever came after
     * @param personClicks messages whose link a person followed
     * @param rebooked messages that are credited with a visit or a booking
     */
    public record Week(LocalDate monday, int sent, int delivered, int personClicks, int rebooked, Money revenue) {}

    /**
     * What goes out in the coming seven days, if nothing changes.
     *
     * @param expected by the rules that are on, and not planned yet
     * @param waiting planned and not sent yet, for these days
     * @param campaigns that are scheduled for these days, the next one first
     */
    public record Coming(int expected, int waiting, List<Scheduled> campaigns) {
        public Coming {
            campaigns = List.copyOf(campaigns);
        }
    }

    public record Scheduled(CampaignId id, String name, Instant sendAt) {}
}

package no.rebookly.ownphone;

import java.util.List;
import java.util.Optional;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.campaign.Addressee;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.Campaigns;
import no.rebookly.campaign.CheckContent;
import no.rebookly.campaign.ContentFault;
import no.rebookly.campaign.WriteSms;
import no.rebookly.campaign.Written;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.link.Code;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateReading;

/** Writes a campaign's text for the owner's own phone, as one customer or one that we make up would get it. Changes nothing. */
public final class WriteTestSms {
    private final Accounts accounts;
    private final Studios studios;
    private final Campaigns campaigns;
    private final Customers customers;
    private final WriteSms writeSms;
    private final CheckContent checkContent = new CheckContent();

    public WriteTestSms(
            Accounts accounts, Studios studios, Campaigns campaigns, Customers customers, WriteSms writeSms) {
        this.accounts = accounts;
        this.studios = studios;
        this.campaigns = campaigns;
        this.customers = customers;
        this.writeSms = writeSms;
    }

    /**
     * What an owner wants to see on her phone.
     *
     * @param customer whose name and last visit fill it; empty for somebody's whom we make up
     */
    public record Wish(AccountId account, StudioId studio, CampaignId campaign, Optional<CustomerId> customer) {}

    sealed interface Outcome {
        record Ready(TestSms test) implements Outcome {}

        record Refused(TestRefusal why) implements Outcome {}
    }

    /** Asks for what a start asks for, and for a phone. */
    Outcome write(Wish wish, Code code) {
        var campaign = campaigns.find(wish.studio(), wish.campaign());
        var studio = studios.find(wish.studio());
        var addressee = addressee(wish);
        if (campaign.isEmpty() || studio.isEmpty() || addressee.isEmpty()) {
            return new Outcome.Refused(new TestRefusal.NotFound());
        }
        var to = accounts.find(wish.account()).flatMap(Account::confirmedPhone);
        if (to.isEmpty()) {
            return new Outcome.Refused(new TestRefusal.NoConfirmedPhone());
        }
        var sender = studios.sender(wish.studio()).filter(SenderIdentity::isApproved);
        if (sender.isEmpty()) {
            return new Outcome.Refused(new TestRefusal.SenderNotApproved());
        }
        var content = campaign.get().content();
        var faults = checkContent.check(studio.get(), campaign.get().kind(), content, true);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(new TestRefusal.Invalid(faults));
        }
        return filled(campaign.get(), studio.get(), addressee.get(), code)
                .<Outcome>map(written -> new Outcome.Ready(new TestSms(
                        to.get(),
                        sender.get().senderName(),
                        campaign.get().kind(),
                        written,
                        content.target(studio.get()),
                        studio.get())))
                .orElseGet(() -> new Outcome.Refused(
                        new TestRefusal.Invalid(List.of(new ContentFault("text", WriteSms.UNUSABLE)))));
    }

    private Optional<Addressee> addressee(Wish wish) {
        return wish.customer().isEmpty()
                ? Optional.of(Addressee.EXAMPLE)
                : customers.find(wish.studio(), wish.customer().get()).map(Addressee::of);
    }

    private Optional<Written> filled(Campaign campaign, Studio studio, Addressee addressee, Code code) {
        return MessageTemplate.parse(campaign.content().text(), campaign.kind())
                        instanceof TemplateReading.Parsed(var template)
                ? writeSms.write(template, studio, addressee, code)
                : Optional.empty();
    }
}

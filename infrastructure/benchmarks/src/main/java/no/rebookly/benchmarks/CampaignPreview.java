package no.rebookly.benchmarks;

import java.util.List;
import java.util.Locale;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.campaign.PreviewCampaign;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.ResolveSegment;
import no.rebookly.campaign.WriteSms;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.testing.campaign.ACampaign;

/** How long the preview of a campaign to 5,000 customers takes, and how much of it is deciding. */
final class CampaignPreview implements Benchmark {
    private static final int CUSTOMERS = 5_000;
    private static final int ROUNDS = 21;

    @Override
    public Report run(boolean full) throws Exception {
        try (var studio = new BigStudio(CUSTOMERS)) {
            var platform = studio.platform;
            var campaign = ACampaign.aCampaign(1).build();
            platform.campaigns().add(campaign);
            var settings = platform.settings();
            var decide = new DecideCampaign(
                    new SendingPolicy(platform.holidays()),
                    platform.numberKeys(),
                    platform.codes(),
                    new WriteSms(settings.linksUrl(), settings.pricePerPart()));
            var read =
                    new ReadAudience(platform.studios(), platform.customers(), platform.numbers(), platform.credits());
            var preview = new PreviewCampaign(
                    platform.campaigns(), new ResolveSegment(platform.segments()), read, decide, platform.clock());

            var first = seconds(() -> preview.preview(BigStudio.STUDIO, campaign.id()));
            studio.consumed.reset();
            var again = seconds(() -> preview.preview(BigStudio.STUDIO, campaign.id()));
            var spent = studio.consumed.spent();
            var audience = read.read(BigStudio.STUDIO, BigStudio.NOON).orElseThrow();
            var deciding = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                deciding[round] = seconds(() -> decide.decide(campaign, audience));
            }
            return new Report(
                    "A preview to 5,000",
                    "The use case behind POST /api/campaigns/{id}/preview, on DynamoDB Local: reads everybody and their numbers, decides"
                            + " each and writes each text. A decision is the median of " + ROUNDS
                            + " runs over all of them, divided by their number; its text is part of it.",
                    List.of("", "figure", "target"),
                    List.of(
                            List.of("first preview of all, s", two(first), "≤ 5"),
                            List.of("a preview, s", two(again), "≤ 5"),
                            List.of("one decision, µs", two(Figures.median(deciding) / CUSTOMERS * 1e6), "≤ 20"),
                            List.of("read units", String.format(Locale.ROOT, "%,.0f", spent.readUnits()), ""),
                            List.of("round trips", Integer.toString(spent.calls()), "")));
        }
    }

    private static double seconds(Runnable work) {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

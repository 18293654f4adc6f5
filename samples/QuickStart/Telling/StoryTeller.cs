using QuickStart.Report;
using QuickStart.Run;
using QuickStart.Steps;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace QuickStart.Telling;

/// <summary>Puts together what stands in the database after a run. Everything is streamed; only sums and a few examples are kept.</summary>
internal sealed class StoryTeller(
    RunPlan plan, Inbox inbox, CustomerDirectory customers, OfferDesk offers, AttributionReport attribution, IJourneySource journeys, TimeProvider clock)
{
    /// <param name="import">What the import of interactions came to.</param>
    /// <param name="orders">What the import of orders expects to find.</param>
    /// <param name="refusals">Codes that were refused.</param>
    /// <param name="rejected">Rows that could not be used.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Story> TellAsync(
        ImportStanding import, Reconciliation orders, IReadOnlyList<Tally> refusals, IReadOnlyList<RejectedRows> rejected, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.ShownZone);
        var census = await Census.TakeAsync(customers, cancellationToken);
        var people = await new ExampleFinder(customers, offers).FindAsync(census, cancellationToken);
        var activity = await ActivityCount.OfAsync(inbox, people, import, zone, cancellationToken);
        var journeysShown = await new JourneyFinder(journeys, customers).FindAsync(orders, cancellationToken);
        var report = await attribution.BuildAsync(new AttributionQuery(), cancellationToken);
        return new Story
        {
            Title = plan.Title,
            Subtitle = plan.Subtitle,
            WrittenAt = clock.GetUtcNow(),
            Zone = zone,
            Interactions = import.ToFigures(),
            StoredOtherwise = new StoredOtherwise(import.Stored.Differing, orders.Differing),
            Activity = activity.ToActivity(),
            Customers = await census.ToFiguresAsync(customers, cancellationToken),
            People = [.. people.Select(person => person.ToExample())],
            Offers = await OffersAsync(refusals, cancellationToken),
            Earnings = EarningsTable.Of(report),
            Journeys = journeysShown,
            Rejected = rejected,
        };
    }

    private async Task<OfferFigures?> OffersAsync(IReadOnlyList<Tally> refusals, CancellationToken cancellationToken)
    {
        if (await offers.StatusAsync(plan.Campaign, cancellationToken) is not { } status)
            return null;
        var campaign = status.Campaign;
        return new OfferFigures
        {
            Title = campaign.Title,
            Benefit = campaign.Benefit switch
            {
                Benefit.FreeItem item => $"a {item.Sku.Replace('-', ' ')} worth {Figures.Amount(item.Value)}",
                var benefit => $"{Figures.Amount(benefit.MaximumValue)} off an order",
            },
            Start = campaign.Window.Start,
            End = campaign.Window.End,
            PerPersonLimit = campaign.PerPersonLimit,
            Budget = campaign.Budget,
            Held = status.Held,
            Granted = status.Granted,
            Issued = status.Issued,
            Redeemed = status.Redeemed,
            Reversed = status.Reversed,
            Refusals = refusals,
        };
    }
}

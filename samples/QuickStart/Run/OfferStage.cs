using Microsoft.Extensions.DependencyInjection;
using QuickStart.Report;
using QuickStart.Sample;
using QuickStart.Steps;
using SocialCrm;
using SocialCrm.Attribution;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace QuickStart.Run;

/// <summary>The part of a run that gives codes, lists them, and takes them back with orders.</summary>
internal sealed class OfferStage(RunPlan plan, IServiceProvider services, ReplayClock clock)
{
    private readonly OfferDesk desk = services.GetRequiredService<OfferDesk>();
    private readonly GiftCampaign gift = new(
        plan, services.GetRequiredService<OfferDesk>(), new Regulars(services.GetRequiredService<IJourneySource>()), services.GetRequiredService<FactLog>(), clock);

    /// <summary>Answers how many codes and impressions are new; null where there is no campaign.</summary>
    public async Task<int?> IssueAsync(TableFile? orders, Currency? currency, CancellationToken cancellationToken)
    {
        if (orders is not null)
            currency ??= await FirstCurrencyAsync(orders, cancellationToken);
        return await gift.RunAsync(currency, cancellationToken);
    }

    /// <summary>The codes that are out, if somebody asked for them.</summary>
    public async Task<CodeSheet> ListAsync(CancellationToken cancellationToken)
    {
        var list = new CodeList(services.GetRequiredService<CustomerDirectory>());
        return new CodeSheet(gift.Given.Count, plan.Codes is null ? "" : await list.WriteAsync(gift.Given, cancellationToken), gift.IsOver);
    }

    /// <summary>Answers how many redemptions and reversals are new, and why codes were refused.</summary>
    public async Task<(int Written, IReadOnlyList<Tally> Refusals)> RedeemAsync(
        TableFile orders, IReadOnlyDictionary<string, DateTimeOffset> cancelled, CancellationToken cancellationToken)
    {
        var redemption = new CodeRedemption(orders, desk, clock);
        var written = await redemption.RunAsync(cancelled, plan.Sample is null ? clock.GetUtcNow() : SampleSeason.ExportedAt, cancellationToken);

        // What the codes prove is told now: there is no host here that would do so in time.
        await desk.RunDueAsync(cancellationToken);
        return (written, redemption.Refusals);
    }

    private async Task<Currency?> FirstCurrencyAsync(TableFile orders, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await foreach (var order in orders.ReadAsync(row => OrderRow.Read(row, now), null, cancellationToken))
            return order.Value.Currency;
        return null;
    }
}

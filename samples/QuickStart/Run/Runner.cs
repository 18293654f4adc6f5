using Microsoft.Extensions.DependencyInjection;
using QuickStart.Display;
using QuickStart.Report;
using QuickStart.Sample;
using QuickStart.Steps;
using QuickStart.Telling;
using SocialCrm;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace QuickStart.Run;

/// <summary>Goes the whole path: from what people said to what it earned.</summary>
internal sealed class Runner(RunPlan plan, RunDisplay display, RejectedRowLog rejects, CancellationToken cancellationToken)
{
    private readonly ReplayClock clock = new();
    private readonly TimeZoneInfo? defaultZone = plan.Zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
    private readonly Changes changes = new();

    /// <summary>What this run added.</summary>
    public Changes Changes => changes;

    public async Task<Story> RunAsync()
    {
        if (plan.Sample is not null)
            clock.Set(SampleSeason.ExportedAt);
        await using var services = Composition.Compose(plan, clock, new Relay<FileProgress>(Show));
        foreach (var file in new[] { Customers, Orders, Costs })
        {
            if (file is not null)
                await file.CheckAsync(cancellationToken);
        }

        var standing = await ImportInteractionsAsync(services);
        await ImportCustomersAsync(services);
        var cancelled = await ReadCancellationsAsync();
        await ImportOrdersAsync(services, cancelled);
        var currency = await ImportCostsAsync(services);
        await UnifyAsync(services, "Who is who");
        var refusals = await OfferAsync(services, cancelled, currency);
        return await TellAsync(services, standing, refusals);
    }

    private TableFile? Customers { get; } = File(plan.Customers, Table.Customers, plan);

    private TableFile? Orders { get; } = File(plan.Orders, Table.Orders, plan);

    private TableFile? Costs { get; } = File(plan.Costs, Table.Costs, plan);

    private static TableFile? File(string? path, Table table, RunPlan plan) =>
        path is null ? null : new TableFile(path, table, plan.Zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(plan.Zone));

    private void Show(FileProgress progress) => display.Report(progress.TotalBytes == 0 ? 1 : (double)progress.BytesRead / progress.TotalBytes);

    private async Task<ImportStanding> ImportInteractionsAsync(IServiceProvider services)
    {
        display.Begin("Listening");
        var import = new InteractionImport(plan, services.GetRequiredService<Inbox>());
        var (added, standing) = await import.RunAsync(rejects, new Relay<InboxReport>(_ => { }), cancellationToken);
        changes.Add(added, "interaction", "interactions");
        display.End($"{Figures.Plural(standing.Rows, "row", "rows")}, {Figures.Count(added)} new");
        return standing;
    }

    private async Task ImportCustomersAsync(IServiceProvider services)
    {
        if (Customers is null)
            return;
        display.Begin("Customers of the CRM");
        var import = new CustomerImport(Customers, services.GetRequiredService<CustomerUnifier>(), clock);
        var changed = await import.RunAsync(rejects, new Relay<double>(display.Report), cancellationToken);
        changes.Add(changed, "CRM record", "CRM records");
        display.End($"{Figures.Count(changed)} new or changed");
    }

    private async Task<Dictionary<string, DateTimeOffset>> ReadCancellationsAsync()
    {
        var cancelled = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (plan.Cancellations is null)
            return cancelled;
        var file = new TableFile(plan.Cancellations, Table.Cancellations, defaultZone);
        await foreach (var (order, at) in file.ReadAsync(row => (row.Required("order_id", 128), row.Instant("time")), rejects, cancellationToken))
            cancelled[order] = at;
        return cancelled;
    }

    private async Task ImportOrdersAsync(IServiceProvider services, Dictionary<string, DateTimeOffset> cancelled)
    {
        if (Orders is null)
            return;
        display.Begin("Orders");
        var import = new OrderImport(Orders, services.GetRequiredService<CustomerUnifier>(), services.GetRequiredService<FactLog>(), clock);
        var changed = await import.RunAsync(cancelled.Keys.ToHashSet(StringComparer.Ordinal), rejects, new Relay<double>(display.Report), cancellationToken);
        changes.Add(changed, "order fact", "order facts");
        display.End($"{Figures.Count(changed)} facts new or changed");
    }

    private async Task<Currency?> ImportCostsAsync(IServiceProvider services)
    {
        if (Costs is null)
            return null;
        display.Begin("Costs");
        var import = new CostImport(Costs, services.GetRequiredService<FactLog>());
        var changed = await import.RunAsync(rejects, cancellationToken);
        changes.Add(changed, "cost", "costs");
        display.End($"{Figures.Count(changed)} new or changed");
        return import.Currency;
    }

    private async Task UnifyAsync(IServiceProvider services, string step)
    {
        display.Begin(step);
        var summary = await services.GetRequiredService<CustomerUnifier>().UnifyAsync(cancellationToken);
        changes.Add(summary.Records, "record unified", "records unified");
        display.End(summary.ChangedNothing ? "nothing to decide" : $"{Figures.Count(summary.Records)} records decided on");
    }

    private async Task<IReadOnlyList<Tally>> OfferAsync(IServiceProvider services, Dictionary<string, DateTimeOffset> cancelled, Currency? currency)
    {
        if (Orders is not null)
            currency ??= await FirstCurrencyAsync(Orders);
        display.Begin("Gifts");
        var desk = services.GetRequiredService<OfferDesk>();
        var gift = new GiftCampaign(plan, desk, new Regulars(services.GetRequiredService<IJourneySource>()), services.GetRequiredService<FactLog>(), clock);
        var issued = await gift.RunAsync(currency, cancellationToken);
        changes.Add(issued ?? 0, "gift fact", "gift facts");
        if (Orders is null || issued is null)
        {
            display.End(issued is null ? "no campaign: nobody qualifies, or no currency is known" : $"{Figures.Count(issued.Value)} new");
            return [];
        }

        var redemption = new CodeRedemption(Orders, desk, clock);
        var written = await redemption.RunAsync(cancelled, plan.Sample is null ? clock.GetUtcNow() : SampleSeason.ExportedAt, cancellationToken);
        changes.Add(written, "redemption or reversal", "redemptions and reversals");
        display.End($"{Figures.Plural(written, "new entry", "new entries")} in the ledger");
        await UnifyAsync(services, "Who redeemed");
        return redemption.Refusals;
    }

    private async Task<Currency?> FirstCurrencyAsync(TableFile orders)
    {
        var now = clock.GetUtcNow();
        await foreach (var order in orders.ReadAsync(row => OrderRow.Read(row, now), null, cancellationToken))
            return order.Value.Currency;
        return null;
    }

    private async Task<Story> TellAsync(IServiceProvider services, ImportStanding standing, IReadOnlyList<Tally> refusals)
    {
        display.Begin("What it earned");
        var teller = new StoryTeller(
            plan,
            services.GetRequiredService<Inbox>(),
            services.GetRequiredService<CustomerDirectory>(),
            services.GetRequiredService<OfferDesk>(),
            services.GetRequiredService<AttributionReport>(),
            services.GetRequiredService<IJourneySource>(),
            clock);
        var story = await teller.TellAsync(standing, refusals, rejects.Counts, cancellationToken);
        display.End("the report is ready");
        return story;
    }
}

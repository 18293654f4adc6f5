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
    private readonly Changes changes = new();

    /// <summary>What this run added.</summary>
    public Changes Changes => changes;

    /// <summary>The gifts' codes that are out.</summary>
    public CodeSheet Codes { get; private set; } = CodeSheet.Empty;

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

        var intake = new UnifiedIntake(services.GetRequiredService<CustomerUnifier>());
        var standing = await ImportInteractionsAsync(services, intake);
        await ImportCustomersAsync(intake);
        var cancelled = await ReadCancellationsAsync();
        var orders = await ImportOrdersAsync(services, intake, cancelled);
        var currency = await ImportCostsAsync(services);
        await UnifyAsync(intake, "Who is who");
        var refusals = await OfferAsync(services, cancelled, currency);
        await UnifyAsync(intake, "Who redeemed");
        changes.Add(intake.Decided, "record unified", "records unified");
        return await TellAsync(services, standing, orders, refusals);
    }

    private TableFile? Customers { get; } = File(plan.Customers, Table.Customers, plan);

    private TableFile? Orders { get; } = File(plan.Orders, Table.Orders, plan);

    private TableFile? Costs { get; } = File(plan.Costs, Table.Costs, plan);

    private static TableFile? File(string? path, Table table, RunPlan plan) =>
        path is null ? null : new TableFile(path, table, plan.Zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(plan.Zone), plan.Delimiter);

    private void Show(FileProgress progress) => display.Report(progress.TotalBytes == 0 ? 1 : (double)progress.BytesRead / progress.TotalBytes);

    private async Task<ImportStanding> ImportInteractionsAsync(IServiceProvider services, UnifiedIntake intake)
    {
        var beside = new UnificationBeside(intake, cancellationToken);
        try
        {
            return await ImportInteractionsAsync(services, new Relay<InboxReport>(_ => beside.Tell()));
        }
        finally
        {
            await beside.EndAsync();
        }
    }

    private async Task<ImportStanding> ImportInteractionsAsync(IServiceProvider services, IProgress<InboxReport> stored)
    {
        var inbox = services.GetRequiredService<Inbox>();
        var account = plan.Live is null ? null : await ReadAccountAsync(inbox, plan.Live, stored);
        if (plan.Interactions is null)
            return account!;
        display.Begin("Listening");
        var file = services.GetServices<IChannelConnector>().OfType<IChannelPoller>().Single(poller => poller.Connection != plan.Live?.Connection);
        var (added, standing) = await new InteractionImport(plan.Interactions, inbox, file).RunAsync(rejects, stored, cancellationToken);
        changes.Add(added, "interaction", "interactions");
        display.End($"{Figures.Plural(standing.Rows, "row", "rows")}, {Figures.Count(added)} new");
        return standing;
    }

    private async Task<ImportStanding> ReadAccountAsync(Inbox inbox, LiveAccount account, IProgress<InboxReport> stored)
    {
        display.Begin("Bluesky");
        var (added, standing) = await new AccountImport(account, inbox).RunAsync(stored, cancellationToken);
        changes.Add(added, "interaction", "interactions");
        display.End($"{Figures.Plural(standing.Rows, "interaction", "interactions")}, {Figures.Count(added)} new");
        return standing;
    }

    private async Task ImportCustomersAsync(UnifiedIntake intake)
    {
        if (Customers is null)
            return;
        display.Begin("Customers of the CRM");
        var import = new CustomerImport(Customers, intake, clock);
        var changed = await import.RunAsync(rejects, new Relay<double>(display.Report), cancellationToken);
        changes.Add(changed, "CRM record", "CRM records");
        display.End($"{Figures.Count(changed)} new or changed");
    }

    private async Task<Dictionary<string, DateTimeOffset>> ReadCancellationsAsync()
    {
        var cancelled = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (plan.Cancellations is null)
            return cancelled;
        var file = File(plan.Cancellations, Table.Cancellations, plan)!;
        await foreach (var (order, at) in file.ReadAsync(row => (row.Required("order_id", 128), row.Instant("time")), rejects, cancellationToken))
            cancelled[order] = at;
        return cancelled;
    }

    private async Task<Reconciliation> ImportOrdersAsync(IServiceProvider services, UnifiedIntake intake, Dictionary<string, DateTimeOffset> cancelled)
    {
        if (Orders is null)
            return new Reconciliation();
        display.Begin("Orders");
        var import = new OrderImport(Orders, intake, services.GetRequiredService<FactLog>(), clock);
        var changed = await import.RunAsync(cancelled.Keys.ToHashSet(StringComparer.Ordinal), rejects, new Relay<double>(display.Report), cancellationToken);
        changes.Add(changed, "order fact", "order facts");
        display.End($"{Figures.Count(changed)} facts new or changed");
        return import.Stored;
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

    /// <summary>Decides on what still waits: redemptions, and what a run before had put when it was stopped.</summary>
    private async Task UnifyAsync(UnifiedIntake intake, string step)
    {
        display.Begin(step);
        var before = step == "Who is who" ? 0 : intake.Decided;
        await intake.UnifyAsync(cancellationToken);
        display.End(intake.Decided == before ? "nothing to decide" : $"{Figures.Count(intake.Decided - before)} records decided on");
    }

    private async Task<IReadOnlyList<Tally>> OfferAsync(IServiceProvider services, Dictionary<string, DateTimeOffset> cancelled, Currency? currency)
    {
        display.Begin("Gifts");
        var offers = new OfferStage(plan, services, clock);
        var issued = await offers.IssueAsync(Orders, currency, cancellationToken);
        Codes = await offers.ListAsync(cancellationToken);
        changes.Add(issued ?? 0, "gift fact", "gift facts");
        if (Orders is null || issued is null)
        {
            display.End(issued is null ? "no campaign: nobody qualifies, or no currency is known" : $"{Figures.Count(issued.Value)} new");
            return [];
        }

        var (written, refusals) = await offers.RedeemAsync(Orders, cancelled, cancellationToken);
        changes.Add(written, "redemption or reversal", "redemptions and reversals");
        display.End($"{Figures.Plural(written, "new entry", "new entries")} in the ledger");
        return refusals;
    }

    private async Task<Story> TellAsync(IServiceProvider services, ImportStanding standing, Reconciliation orders, IReadOnlyList<Tally> refusals)
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
        var story = await teller.TellAsync(standing, orders, refusals, rejects.Counts, cancellationToken);
        display.End("the report is ready");
        return story;
    }
}

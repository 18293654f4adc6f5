using QuickStart.Report;
using QuickStart.Run;
using SocialCrm.Offers;

namespace QuickStart.Steps;

/// <summary>Takes back the codes that came with orders, and gives up those of orders that were cancelled.</summary>
internal sealed class CodeRedemption(TableFile orders, OfferDesk desk, ReplayClock clock)
{
    private readonly Dictionary<OfferRefusal, long> refusals = [];

    /// <summary>Why codes were refused, and how often.</summary>
    public IReadOnlyList<Tally> Refusals =>
        [.. refusals.OrderByDescending(refusal => refusal.Value).ThenBy(refusal => refusal.Key).Select(refusal => new Tally(Wording(refusal.Key), refusal.Value))];

    /// <summary>Answers how many redemptions and reversals are new.</summary>
    /// <param name="cancelled">When orders were cancelled, by their id.</param>
    /// <param name="exportedAt">The latest moment of the files.</param>
    /// <param name="cancellationToken">Ends the work; what was decided stays decided.</param>
    public async Task<int> RunAsync(IReadOnlyDictionary<string, DateTimeOffset> cancelled, DateTimeOffset exportedAt, CancellationToken cancellationToken)
    {
        var written = 0;
        var batch = new List<OrderRow>();
        await foreach (var order in orders.ReadAsync(row => OrderRow.Read(row, exportedAt), null, cancellationToken))
        {
            if (order.Code.Length == 0)
                continue;
            batch.Add(order);

            // Played back, each order is judged by its own time; else a transaction decides many.
            if (batch.Count < (clock.IsReplaying ? 1 : 200))
                continue;
            written += await RedeemAsync(batch, cancelled, cancellationToken);
            batch.Clear();
        }

        written += await RedeemAsync(batch, cancelled, cancellationToken);
        clock.SetIfReplaying(exportedAt);
        return written;
    }

    private async Task<int> RedeemAsync(List<OrderRow> batch, IReadOnlyDictionary<string, DateTimeOffset> cancelled, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return 0;
        clock.SetIfReplaying(batch[0].At);
        var outcomes = await desk.RedeemAsync(
            [.. batch.Select(order => new RedeemRequest(new IdempotencyKey("order:" + order.Id), order.Code, order.Record, order.Value, order.Id))],
            cancellationToken);
        var written = 0;
        foreach (var (order, outcome) in batch.Zip(outcomes))
        {
            if (outcome is LedgerOutcome.Refused refused)
                refusals[refused.Reason] = refusals.GetValueOrDefault(refused.Reason) + 1;
            if (outcome is not LedgerOutcome.Written redeemed)
                continue;
            written += redeemed.IsReplay ? 0 : 1;
            if (cancelled.TryGetValue(order.Id, out var at))
                written += await ReverseAsync(order, redeemed.Entry, at, cancellationToken);
        }

        return written;
    }

    private async Task<int> ReverseAsync(OrderRow order, LedgerEntry redeemed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        clock.SetIfReplaying(at);
        var outcome = await desk.ReverseAsync(new ReverseRequest(new IdempotencyKey("cancelled:" + order.Id), redeemed.Id), cancellationToken);
        return outcome is LedgerOutcome.Written { IsReplay: false } ? 1 : 0;
    }

    private static string Wording(OfferRefusal reason) => reason switch
    {
        OfferRefusal.NotValid => "No such code",
        OfferRefusal.AlreadyRedeemed => "Used before",
        OfferRefusal.Ended => "The campaign had ended",
        OfferRefusal.NotStarted => "The campaign had not started",
        OfferRefusal.WrongCurrency => "The order is in another currency",
        OfferRefusal.KeyReused => "The order has changed since its code was redeemed",
        _ => reason.ToString(),
    };
}

using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides attempts to give, in order, in one transaction: reads what all of them need, judges each in memory, and writes everything at once.</summary>
internal sealed class GrantBatch(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);
    private readonly RecipientBook recipients = new(session, cancellationToken);
    private readonly HoldoutRows holdouts = new(session, cancellationToken);
    private readonly OfferEventLog events = new(session);
    private readonly List<object?[]> rows = [];
    private readonly Dictionary<Guid, Grant> grants = [];
    private readonly HashSet<(CampaignId Campaign, string Hash)> taken = [];
    private readonly HashSet<CampaignId> sharded = [];
    private Dictionary<CampaignId, CampaignTerms> terms = [];

    /// <summary>Whether a campaign's shard ran dry while others may have something left; then nothing was written.</summary>
    public bool NeedsAllShards { get; private set; }

    /// <param name="attempts">The attempts.</param>
    /// <param name="tombstones">Knows the hashed keys of erased people.</param>
    /// <param name="turn">Which shard of each budget to draw on; null for all of them.</param>
    public async Task<IReadOnlyList<IssueOutcome>> DecideAsync(IReadOnlyList<IssueAttempt> attempts, Tombstones tombstones, int? turn)
    {
        var requests = await ReadAsync(attempts, tombstones, turn).ConfigureAwait(false);
        await ReadReplaysAsync(attempts, requests).ConfigureAwait(false);
        await ReadTakenAsync(attempts).ConfigureAwait(false);

        var outcomes = new List<IssueOutcome>(attempts.Count);
        foreach (var attempt in attempts)
        {
            outcomes.Add(Replay(requests, attempt) ?? await DecideAsync(requests, attempt, hasAllShards: turn is null).ConfigureAwait(false));
            if (NeedsAllShards)
                return [];
        }

        await holdouts.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
        await periods.SaveAsync().ConfigureAwait(false);
        await GrantRows.InsertLastAsync(session, rows, cancellationToken).ConfigureAwait(false);
        await requests.SaveLastAsync(cancellationToken).ConfigureAwait(false);
        await events.SaveLastAsync(cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>The budgets first: whoever has locked one sees what was given before, who asks again, and how the campaign stands now.</summary>
    private async Task<OfferRequestLog> ReadAsync(IReadOnlyList<IssueAttempt> attempts, Tombstones tombstones, int? turn)
    {
        var byCampaign = attempts.ToLookup(attempt => attempt.Campaign, attempt => attempt.Recipient.Value);
        var ids = byCampaign.Select(group => group.Key).ToList();
        sharded.UnionWith(await campaigns.ShardedAsync(session, ids, cancellationToken).ConfigureAwait(false));
        if (sharded.Count > 0)
            await recipients.LockAsync([.. attempts.Select(attempt => attempt.Recipient.Value).Distinct()]).ConfigureAwait(false);
        await budgets.LockAsync(ids, turn).ConfigureAwait(false);

        var reads = session.Together();
        var requests = OfferRequestLog.Ask(session, reads, tombstones, [.. attempts.Select(attempt => attempt.Key)]);
        var current = CampaignBook.AskCurrent(reads, ids);
        var people = byCampaign.Select(group => RecipientBook.Ask(reads, group.Key, [.. group.Distinct()])).ToList();
        await reads.RunAsync(cancellationToken).ConfigureAwait(false);

        await requests.ReadyAsync(cancellationToken).ConfigureAwait(false);
        terms = await campaigns.CurrentAsync(session, current, cancellationToken).ConfigureAwait(false);
        people.ForEach(recipients.Take);
        await periods.LockAsync(attempts.Where(attempt => terms.ContainsKey(attempt.Campaign)).Select(attempt => (terms[attempt.Campaign].Campaign, attempt.At))).ConfigureAwait(false);
        await holdouts.ReadAsync([.. attempts.Select(attempt => Exposed(attempt.Campaign, attempt.Recipient, attempt.At)).OfType<ExposedPerson>()]).ConfigureAwait(false);
        return requests;
    }

    private async Task ReadReplaysAsync(IReadOnlyList<IssueAttempt> attempts, OfferRequestLog requests)
    {
        foreach (var group in attempts.GroupBy(attempt => attempt.Campaign))
        {
            var earlier = group.Select(attempt => requests.Find(attempt.Key)?.Grant).OfType<Guid>().ToList();
            if (earlier.Count == 0)
                continue;
            foreach (var (id, grant) in await GrantRows.ReadAsync(session, campaigns, (group.Key, earlier), cancellationToken).ConfigureAwait(false))
                grants[id] = grant;
        }
    }

    /// <summary>Numbers that the store counts are never taken; those that the host chose may be.</summary>
    private async Task ReadTakenAsync(IReadOnlyList<IssueAttempt> attempts)
    {
        var chosen = attempts.Where(attempt => attempt.Code is { IsOfHost: true }).Select(attempt => attempt.CodeHash.ToArray()).ToList();
        if (chosen.Count == 0)
            return;
        var rows = await session.ListByKeysAsync(
            "SELECT campaign_id, code_hash FROM grants WHERE code_hash IN ({keys})",
            chosen, row => (new CampaignId(row.Text(0)), Convert.ToHexString(row.Bytes(1))), cancellationToken).ConfigureAwait(false);
        taken.UnionWith(rows);
    }

    private IssueOutcome? Replay(OfferRequestLog requests, IssueAttempt attempt)
    {
        if (requests.Find(attempt.Key) is not { } earlier)
            return null;
        return earlier.Fingerprint == Fingerprint(attempt) && earlier.Grant is { } id && grants.TryGetValue(id, out var grant)
            ? new IssueOutcome.Issued(grant, IsReplay: true)
            : new IssueOutcome.Refused(OfferRefusal.KeyReused);
    }

    private async Task<IssueOutcome> DecideAsync(OfferRequestLog requests, IssueAttempt attempt, bool hasAllShards)
    {
        if (!terms.TryGetValue(attempt.Campaign, out var campaign))
            return new IssueOutcome.Refused(OfferRefusal.UnknownCampaign);
        if (!campaign.Campaign.Benefit.IsGivenAsCode)
            return new IssueOutcome.Refused(OfferRefusal.OtherBenefit);
        if ((attempt.Objection ?? campaign.Closed(attempt.At)) is { } objection)
            return new IssueOutcome.Refused(objection);
        if (recipients.Find(attempt.Campaign, attempt.Recipient) is not { } recipient)
            return new IssueOutcome.Refused(OfferRefusal.UnknownRecipient);
        if (!recipient.MayHave(campaign, attempt.At))
            return new IssueOutcome.Refused(OfferRefusal.PersonLimitReached);
        if (attempt.Code is { IsOfHost: true } && taken.Contains((attempt.Campaign, Convert.ToHexString(attempt.CodeHash.Span))))
            return new IssueOutcome.Refused(OfferRefusal.CodeTaken);
        if (!periods.HasRoom(campaign, attempt.At))
            return new IssueOutcome.Refused(OfferRefusal.BudgetExhausted);
        if (await budgets.FindRoomAsync(attempt.Campaign, campaign.Value).ConfigureAwait(false) is not { } shard)
        {
            NeedsAllShards = !hasAllShards && sharded.Contains(attempt.Campaign);
            return new IssueOutcome.Refused(OfferRefusal.BudgetExhausted);
        }

        // Last, so that only those count as exposed who would have had it.
        if (Exposed(attempt.Campaign, attempt.Recipient, attempt.At) is { } person && holdouts.Expose(person) is { Arm: HoldoutArm.HeldOut })
            return new IssueOutcome.Refused(OfferRefusal.HeldOut);

        shard.Apply(new BudgetChange { Held = campaign.Value, Issued = 1 });
        periods.Apply(campaign.Campaign, attempt.At, campaign.Value, codes: 1);
        recipient.Add(new Recipient.Had(attempt.At, campaign.Value));
        return Give(requests, attempt, (campaign, shard.Number));
    }

    /// <summary>The recipient as a holdout sees them; null where the campaign holds nobody out, or the record is not stored.</summary>
    private ExposedPerson? Exposed(CampaignId campaign, SourceRecordId record, DateTimeOffset at) =>
        terms.TryGetValue(campaign, out var current) && current.Campaign.Holdout is { } holdout && recipients.Find(campaign, record) is { } recipient
            ? new ExposedPerson(holdout, record, recipient.Customer, campaign, at)
            : null;

    private IssueOutcome.Issued Give(OfferRequestLog requests, IssueAttempt attempt, (CampaignTerms Terms, int Shard) from)
    {
        var campaign = from.Terms.Campaign;
        var expiry = campaign.CodeLifetime is { } lifetime && lifetime < campaign.Window.End - attempt.At ? SqlValue.Kept(attempt.At + lifetime) : default(DateTimeOffset?);
        var grant = new Grant(GrantId.New(attempt.At), attempt.Campaign, attempt.Recipient, campaign.Benefit.MaximumValue, SqlValue.Kept(attempt.At))
        {
            Version = from.Terms.Version,
            ExpiresAt = expiry ?? campaign.Window.End,
            Code = attempt.Code,
        };
        rows.Add(
        [
            attempt.Campaign.Value, grant.Id.Value, attempt.Recipient.Value, attempt.CodeHash, GrantState.Issued, from.Terms.Value, 0L, 0L, attempt.At,
            from.Terms.Version, from.Shard, attempt.Code?.Number, expiry, attempt.Key.Value,
        ]);
        requests.Take(attempt.Key, attempt.At, new OfferRequestLog.Earlier(Fingerprint(attempt), grant.Id.Value, Entry: null));
        events.Add(attempt.Campaign, OfferEventKind.Granted, grant.Id.Value, attempt.At);
        grants[grant.Id.Value] = grant;
        if (attempt.Code is { IsOfHost: true })
            taken.Add((attempt.Campaign, Convert.ToHexString(attempt.CodeHash.Span)));
        return new IssueOutcome.Issued(grant, IsReplay: false);
    }

    private static Guid Fingerprint(IssueAttempt attempt) =>
        OfferRequestLog.Fingerprint("issue", attempt.Campaign.Value, attempt.Recipient.Value.ToString("N"), attempt.CodeKey.ToString("N"));
}

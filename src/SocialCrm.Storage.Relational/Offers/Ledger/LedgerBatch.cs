using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>What every decision about codes shares in one transaction: who asks again, which codes are locked, and what is written in the end.</summary>
internal sealed class LedgerBatch
{
    private readonly RelationalSession session;
    private readonly CancellationToken cancellationToken;
    private readonly List<object?[]> entries = [];
    private readonly List<(LockedHold Hold, HoldAttempt Attempt)> holds = [];
    private readonly List<LockedHold> ended = [];
    private readonly Dictionary<Guid, LedgerEntry> written = [];
    private readonly Dictionary<Guid, Hold> made = [];
    private readonly OfferEventLog events;
    private OfferRequestLog? requests;

    public LedgerBatch(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
    {
        this.session = session;
        this.cancellationToken = cancellationToken;
        Campaigns = campaigns;
        Codes = new CodeBook(session, campaigns, cancellationToken);
        Budgets = new BudgetBook(session, cancellationToken);
        Periods = new PeriodBook(session, cancellationToken);
        Recipients = new RecipientBook(session, cancellationToken);
        Holdouts = new HoldoutRows(session, cancellationToken);
        events = new OfferEventLog(session);
    }

    private OfferRequestLog Requests => requests ?? throw new InvalidOperationException("Read the requests first.");

    private CampaignBook Campaigns { get; }

    public CodeBook Codes { get; }

    public BudgetBook Budgets { get; }

    public PeriodBook Periods { get; }

    public RecipientBook Recipients { get; }

    public HoldoutRows Holdouts { get; }

    /// <summary>Whose the records are that use codes, of those that are stored; null of one that waits for unification.</summary>
    public IReadOnlyDictionary<SourceRecordId, CustomerId?> People { get; private set; } = new Dictionary<SourceRecordId, CustomerId?>();

    /// <summary>How the campaigns stand whose codes are used.</summary>
    public IReadOnlyDictionary<CampaignId, CampaignTerms> Current { get; private set; } = new Dictionary<CampaignId, CampaignTerms>();

    /// <summary>
    /// Reads who asks again, and what is known of those who use codes, and of the campaigns. After the codes are locked: a request that was being decided
    /// meanwhile has its answer then.
    /// </summary>
    public async Task ReadAsync(Tombstones tombstones, IEnumerable<IdempotencyKey> keys, IEnumerable<SourceRecordId> users, IEnumerable<CampaignId> campaigns)
    {
        var asked = keys.ToList();
        var reads = session.Together();
        requests = OfferRequestLog.Ask(session, reads, tombstones, asked);
        var people = reads.ListByKeys(
            "SELECT s.record_id, l.customer_id FROM source_records s LEFT JOIN record_links l ON l.record_id = s.record_id WHERE s.record_id IN ({keys})",
            [.. users.Select(user => user.Value).Distinct()],
            row => (Record: new SourceRecordId(row.Guid(0)), Customer: row.GuidOrNull(1) is { } customer ? new CustomerId(customer) : default(CustomerId?)));
        var current = CampaignBook.AskCurrent(reads, [.. campaigns.Distinct()]);
        await reads.RunAsync(cancellationToken).ConfigureAwait(false);

        People = people.ToDictionary(person => person.Record, person => person.Customer);
        Current = await Campaigns.CurrentAsync(session, current, cancellationToken).ConfigureAwait(false);
        await requests.ReadyAsync(cancellationToken).ConfigureAwait(false);
        await ReadReplaysAsync([.. asked.Select(key => requests.Find(key)?.Entry).OfType<Guid>()]).ConfigureAwait(false);
    }

    private async Task ReadReplaysAsync(IReadOnlyCollection<Guid> earlier)
    {
        if (earlier.Count == 0)
            return;
        foreach (var (id, entry) in await LedgerRows.FindAsync(session, earlier, cancellationToken).ConfigureAwait(false))
            written[id] = entry;
        foreach (var hold in await HoldRows.FindAsync(session, earlier, cancellationToken).ConfigureAwait(false))
            made[hold.Id.Value] = hold;
    }

    public Task<Dictionary<Guid, LedgerEntry>> EntriesAsync(IEnumerable<Guid> ids) => LedgerRows.FindAsync(session, ids.ToList(), cancellationToken);

    public Task<List<Hold>> HoldsAsync(IEnumerable<Guid> ids) => HoldRows.FindAsync(session, ids.ToList(), cancellationToken);

    /// <summary>What the key was answered before; null where it is new.</summary>
    public LedgerOutcome? Replay(IdempotencyKey key, Guid fingerprint)
    {
        if (Requests.Find(key) is not { } earlier)
            return null;
        return earlier.Fingerprint == fingerprint && earlier.Entry is { } id && written.TryGetValue(id, out var entry)
            ? new LedgerOutcome.Written(entry, IsReplay: true)
            : new LedgerOutcome.Refused(OfferRefusal.KeyReused);
    }

    /// <summary>As <see cref="Replay"/>, of a hold; it is answered as it stands now.</summary>
    public HoldOutcome? ReplayHold(IdempotencyKey key, Guid fingerprint)
    {
        if (Requests.Find(key) is not { } earlier)
            return null;
        return earlier.Fingerprint == fingerprint && earlier.Entry is { } id && made.TryGetValue(id, out var hold)
            ? new HoldOutcome.Done(hold, IsReplay: true)
            : new HoldOutcome.Refused(OfferRefusal.KeyReused);
    }

    /// <summary>Writes an entry into the ledger, under the key that asked for it.</summary>
    public LedgerOutcome.Written Write(LedgerEntry entry, IdempotencyKey key, Guid fingerprint)
    {
        entries.Add(LedgerRows.Row(entry, key));
        written[entry.Id.Value] = entry;
        Requests.Take(key, entry.At, new OfferRequestLog.Earlier(fingerprint, Grant: null, entry.Id.Value));
        events.Add(entry.Campaign, entry.Kind == LedgerEntryKind.Redeemed ? OfferEventKind.Redeemed : OfferEventKind.Reversed, entry.Id.Value, entry.At);
        return new LedgerOutcome.Written(entry, IsReplay: false);
    }

    /// <summary>Writes a hold, under the key that asked for it.</summary>
    public HoldOutcome.Done Add(LockedHold hold, HoldAttempt attempt, Guid fingerprint)
    {
        holds.Add((hold, attempt));
        Requests.Take(attempt.Use.Key, attempt.Use.At, new OfferRequestLog.Earlier(fingerprint, Grant: null, hold.Id));
        made[hold.Id] = hold.Now;
        return new HoldOutcome.Done(hold.Now, IsReplay: false);
    }

    /// <summary>Ends a hold on behalf of another request, or because its time is over.</summary>
    public void End(LockedHold hold, HoldState state, DateTimeOffset at)
    {
        hold.End(state, at);
        ended.Add(hold);
        made[hold.Id] = hold.Now;
    }

    /// <summary>Answers a request that ended a hold.</summary>
    public HoldOutcome.Done Answer(LockedHold hold, ReleaseAttempt attempt, Guid fingerprint)
    {
        hold.ReleaseKey = attempt.Key.Value;
        Requests.Take(attempt.Key, attempt.At, new OfferRequestLog.Earlier(fingerprint, Grant: null, hold.Id));
        return new HoldOutcome.Done(hold.Now, IsReplay: false);
    }

    /// <summary>Writes everything: holds that ended before those that begin, since a code has one active hold. One that began here and ended here is written as it ended.</summary>
    public async Task SaveAsync()
    {
        await Holdouts.SaveAsync().ConfigureAwait(false);
        await Codes.SaveAsync().ConfigureAwait(false);
        await HoldRows.EndAsync(session, ended, cancellationToken).ConfigureAwait(false);
        await HoldRows.InsertAsync(session, [.. holds.Select(hold => HoldRows.Row(hold.Hold, hold.Attempt))], cancellationToken).ConfigureAwait(false);
        await session.InsertLastAsync(LedgerRows.Table, entries, cancellationToken).ConfigureAwait(false);
        await Requests.SaveLastAsync(cancellationToken).ConfigureAwait(false);
        await events.SaveLastAsync(cancellationToken).ConfigureAwait(false);
        await Periods.SaveAsync().ConfigureAwait(false);
        await Budgets.SaveAsync().ConfigureAwait(false);
    }
}

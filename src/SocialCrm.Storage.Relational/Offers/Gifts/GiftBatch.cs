using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>What every decision about gifts shares in one transaction: which gifts are locked, who asks again, who the people are, and what is written in the end.</summary>
internal sealed class GiftBatch(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private readonly HoldoutRows holdouts = new(session, cancellationToken);
    private readonly OfferEventLog events = new(session);
    private readonly List<object?[]> bought = [];
    private readonly List<object?[]> entries = [];
    private readonly Dictionary<Guid, GiftEntry> written = [];
    private Dictionary<Guid, LockedGift> gifts = [];
    private Dictionary<string, Guid> byHash = [];
    private Dictionary<SourceRecordId, CustomerId?> people = [];
    private Dictionary<CampaignId, CampaignTerms> current = [];
    private OfferRequestLog? requests;

    private OfferRequestLog Requests => requests ?? throw new InvalidOperationException("Read the requests first.");

    /// <summary>Locks the gifts of tokens or of codes.</summary>
    public async Task LockAsync(string column, IEnumerable<ReadOnlyMemory<byte>> hashes)
    {
        byHash = await GiftRows.ResolveAsync(session, column, hashes, cancellationToken).ConfigureAwait(false);
        await LockAsync(byHash.Values).ConfigureAwait(false);
    }

    public async Task LockAsync(IEnumerable<Guid> ids) =>
        gifts = await GiftRows.LockAsync(session, [.. ids], cancellationToken).ConfigureAwait(false);

    public LockedGift? Find(ReadOnlyMemory<byte> hash) => byHash.TryGetValue(Convert.ToHexString(hash.Span), out var id) ? Find(id) : null;

    public LockedGift? Find(Guid id) => gifts.GetValueOrDefault(id);

    /// <summary>Reads how the campaigns stand, and keeps them from being paused until the transaction ends.</summary>
    public async Task ReadCampaignsAsync(IEnumerable<CampaignId> ids)
    {
        var asked = ids.Distinct().ToList();
        if (asked.Count == 0)
            return;
        await session.ListByKeysAsync(
            "SELECT campaign_id FROM campaign_budgets WHERE campaign_id IN ({keys}) ORDER BY campaign_id, shard" + session.Dialect.ForShare,
            asked.Select(id => id.Value).ToList(), row => row.Text(0), cancellationToken).ConfigureAwait(false);
        current = await campaigns.CurrentAsync(session, asked, cancellationToken).ConfigureAwait(false);
    }

    public CampaignTerms? Current(CampaignId campaign) => current.GetValueOrDefault(campaign);

    public bool IsPaused(CampaignId campaign) => Current(campaign)?.State == CampaignState.Paused;

    /// <summary>The terms a gift was sold under.</summary>
    public ValueTask<Campaign> TermsAsync(Gift gift) => campaigns.TermsAsync(session, gift.Campaign, gift.Version, cancellationToken);

    /// <summary>Reads who asks again. After the gifts are locked: a request that was being decided meanwhile has its answer then.</summary>
    public async Task ReadRequestsAsync(Tombstones tombstones, IEnumerable<IdempotencyKey> keys)
    {
        var asked = keys.ToList();
        requests = await OfferRequestLog.OpenAsync(session, tombstones, asked, cancellationToken).ConfigureAwait(false);
        var earlier = asked.Select(key => requests.Find(key)?.Entry).OfType<Guid>().Distinct().ToList();
        if (earlier.Count == 0)
            return;
        var rows = await session.ListByKeysAsync(
            $"SELECT {GiftEntryRows.Columns} FROM gift_entries WHERE entry_id IN ({{keys}})", earlier, GiftEntryRows.Read, cancellationToken).ConfigureAwait(false);
        foreach (var entry in rows)
            written[entry.Id.Value] = entry;
        var named = earlier.Concat(rows.Select(entry => entry.Gift.Value)).Where(id => !gifts.ContainsKey(id)).Distinct().ToList();
        foreach (var (id, gift) in await GiftRows.FindAsync(session, named, cancellationToken).ConfigureAwait(false))
            gifts[id] = gift;
    }

    /// <summary>Reads who people are, and holds them still until the transaction ends.</summary>
    public async Task ReadPeopleAsync(IEnumerable<SourceRecordId> records)
    {
        var asked = records.Distinct().ToList();
        if (asked.Count == 0)
            return;
        await new RecipientBook(session, cancellationToken).LockAsync([.. asked.Select(record => record.Value)]).ConfigureAwait(false);
        people = (await session.ListByKeysAsync(
            "SELECT s.record_id, l.customer_id FROM source_records s LEFT JOIN record_links l ON l.record_id = s.record_id WHERE s.record_id IN ({keys})",
            asked.Select(record => record.Value).ToList(),
            row => (Record: new SourceRecordId(row.Guid(0)), Customer: row.GuidOrNull(1) is { } customer ? new CustomerId(customer) : default(CustomerId?)),
            cancellationToken).ConfigureAwait(false)).ToDictionary(person => person.Record, person => person.Customer);
    }

    public bool IsKnown(SourceRecordId record) => people.ContainsKey(record);

    /// <summary>Whether two records belong to one person, as far as anybody has decided.</summary>
    public bool AreOne(SourceRecordId left, SourceRecordId? right) =>
        left == right || (right is { } other && people.GetValueOrDefault(left) is { } customer && people.GetValueOrDefault(other) == customer);

    /// <summary>Somebody as a campaign's holdout sees them; null where nobody is held out or the record is not stored.</summary>
    public ExposedPerson? Exposed(Campaign? terms, SourceRecordId? record, DateTimeOffset at) =>
        terms?.Holdout is { } holdout && record is { } known && people.TryGetValue(known, out var customer)
            ? new ExposedPerson(holdout, known, customer, terms.Id, at)
            : null;

    public Task ReadHoldoutsAsync(IEnumerable<ExposedPerson?> exposed) => holdouts.ReadAsync([.. exposed.OfType<ExposedPerson>()]);

    public bool IsHeldOut(ExposedPerson? person) => person is not null && holdouts.Expose(person) is { Arm: HoldoutArm.HeldOut };

    /// <summary>What the key was answered before, with the gift as it stands now; null where it is new.</summary>
    public GiftOutcome? Replay(IdempotencyKey key, Guid fingerprint)
    {
        if (Requests.Find(key) is not { } earlier)
            return null;
        return earlier.Fingerprint == fingerprint && earlier.Entry is { } id && Find(id) is { } gift
            ? new GiftOutcome.Done(gift.Gift, IsReplay: true)
            : new GiftOutcome.Refused(GiftRefusal.KeyReused);
    }

    /// <summary>As <see cref="Replay"/>, of an entry.</summary>
    public GiftLedgerOutcome? ReplayEntry(IdempotencyKey key, Guid fingerprint)
    {
        if (Requests.Find(key) is not { } earlier)
            return null;
        return earlier.Fingerprint == fingerprint && earlier.Entry is { } id && written.TryGetValue(id, out var entry) && Find(entry.Gift.Value) is { } gift
            ? new GiftLedgerOutcome.Written(entry, gift.Gift.Balance, IsReplay: true)
            : new GiftLedgerOutcome.Refused(GiftRefusal.KeyReused);
    }

    public GiftOutcome.Done Buy(Gift gift, GiftPurchaseAttempt attempt, Guid fingerprint)
    {
        bought.Add(GiftRows.Row(gift, attempt));
        gifts[gift.Id.Value] = new LockedGift(gift);
        entries.Add(GiftEntryRows.Row(
            new GiftEntry(GiftEntryId.New(attempt.At), GiftEntryKind.Paid, gift.Campaign, gift.Id, gift.Sender, gift.Value, gift.PaymentReference, gift.BoughtAt), attempt.Key));
        Requests.Take(attempt.Key, attempt.At, new OfferRequestLog.Earlier(fingerprint, Grant: null, gift.Id.Value));
        return new GiftOutcome.Done(gift, IsReplay: false);
    }

    /// <summary>Answers a request that changed a gift, or found it as it asks for.</summary>
    public GiftOutcome.Done Answer(LockedGift gift, (IdempotencyKey Key, Guid Fingerprint, DateTimeOffset At) request)
    {
        Requests.Take(request.Key, request.At, new OfferRequestLog.Earlier(request.Fingerprint, Grant: null, gift.Id));
        return new GiftOutcome.Done(gift.Gift, IsReplay: false);
    }

    /// <summary>Notes a claim for those who must be told.</summary>
    public void Tell(Gift gift, DateTimeOffset at) => events.Add(gift.Campaign, OfferEventKind.GiftClaimed, gift.Id.Value, at);

    /// <summary>Writes an entry into the ledger, under the key that asked for it.</summary>
    public GiftLedgerOutcome.Written Write(GiftEntry entry, LockedGift gift, (IdempotencyKey Key, Guid Fingerprint) request)
    {
        entries.Add(GiftEntryRows.Row(entry, request.Key));
        written[entry.Id.Value] = entry;
        Requests.Take(request.Key, entry.At, new OfferRequestLog.Earlier(request.Fingerprint, Grant: null, entry.Id.Value));
        return new GiftLedgerOutcome.Written(entry, gift.Gift.Balance, IsReplay: false);
    }

    public async Task SaveAsync()
    {
        await GiftRows.InsertAsync(session, bought, cancellationToken).ConfigureAwait(false);
        await GiftRows.UpdateAsync(session, gifts.Values, cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(GiftEntryRows.Table, onConflict: null, entries, cancellationToken).ConfigureAwait(false);
        await Requests.SaveAsync(cancellationToken).ConfigureAwait(false);
        await events.SaveAsync(cancellationToken).ConfigureAwait(false);
        await holdouts.SaveAsync().ConfigureAwait(false);
    }
}

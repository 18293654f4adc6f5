using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>The enrolled cards that a transaction works on, and whose they are.</summary>
internal sealed class CardBook(RelationalSession session, CancellationToken cancellationToken)
{
    private static readonly TableShape Table = new("card_enrolments", "campaign_id TEXT, card_hash {bytes}, record_id {guid}, credits INTEGER, enrolled_at BIGINT");

    private readonly SortedDictionary<(string Campaign, string Hash), EnrolledCard> cards = new(Ordinal);
    private readonly Dictionary<Guid, CustomerId?> people = [];
    private readonly List<object?[]> enrolled = [];

    private static Comparer<(string Campaign, string Hash)> Ordinal { get; } = Comparer<(string Campaign, string Hash)>.Create((left, right) =>
        string.CompareOrdinal(left.Campaign, right.Campaign) is var first and not 0 ? first : string.CompareOrdinal(left.Hash, right.Hash));

    /// <summary>Locks the enrolments of cards, in one order.</summary>
    public async Task LockAsync(IEnumerable<(CampaignId Campaign, ReadOnlyMemory<byte> CardHash)> asked)
    {
        foreach (var group in asked.GroupBy(card => card.Campaign, card => card.CardHash).OrderBy(group => group.Key.Value, StringComparer.Ordinal))
        {
            var hashes = group.DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal).Select(hash => hash.ToArray()).ToList();
            var rows = await session.ListByKeysAsync(
                "SELECT card_hash, record_id, credits, enrolled_at FROM card_enrolments WHERE campaign_id = $2 AND card_hash IN ({keys}) ORDER BY card_hash" + session.Dialect.ForUpdate,
                hashes,
                row => (Hash: row.Bytes(0), Card: new EnrolledCard(new SourceRecordId(row.Guid(1)), row.Int(2), row.Instant(3))),
                cancellationToken, group.Key.Value).ConfigureAwait(false);
            foreach (var (hash, card) in rows)
                cards[(group.Key.Value, Name(hash))] = card;
        }
    }

    /// <summary>Reads whose the records are that are asked about, and those of the locked cards.</summary>
    public async Task ReadPeopleAsync(IEnumerable<SourceRecordId> records)
    {
        var rows = await session.ListByKeysAsync(
            "SELECT s.record_id, l.customer_id FROM source_records s LEFT JOIN record_links l ON l.record_id = s.record_id WHERE s.record_id IN ({keys})",
            records.Concat(cards.Values.Select(card => card.Person)).Select(record => record.Value).Distinct().ToList(),
            row => (Record: row.Guid(0), Customer: row.GuidOrNull(1)),
            cancellationToken).ConfigureAwait(false);
        foreach (var (record, customer) in rows)
            people[record] = customer is { } known ? new CustomerId(known) : null;
    }

    public EnrolledCard? Find(CampaignId campaign, ReadOnlyMemory<byte> hash) => cards.GetValueOrDefault((campaign.Value, Name(hash)));

    /// <summary>Whether the record is stored, and whose it is.</summary>
    public bool TryFind(SourceRecordId record, out CustomerId? customer) => people.TryGetValue(record.Value, out customer);

    /// <summary>Whether two records are of one person.</summary>
    public bool IsSame(SourceRecordId left, SourceRecordId right) =>
        left == right || (people.GetValueOrDefault(left.Value) is { } customer && people.GetValueOrDefault(right.Value) == customer);

    /// <summary>A record as a campaign's holdout sees it; null where the campaign holds nobody out, or the record is not stored.</summary>
    public ExposedPerson? Exposed(CampaignTerms? terms, SourceRecordId record, DateTimeOffset at) =>
        terms?.Campaign.Holdout is { } holdout && TryFind(record, out var customer) ? new ExposedPerson(holdout, record, customer, terms.Campaign.Id, at) : null;

    public void Enrol(EnrolAttempt attempt)
    {
        cards[(attempt.Campaign.Value, Name(attempt.CardHash))] = new EnrolledCard(attempt.Person, 0, SqlValue.Kept(attempt.At));
        enrolled.Add([attempt.Campaign.Value, attempt.CardHash, attempt.Person.Value, 0, attempt.At]);
    }

    /// <summary>Writes new enrolments, and how many credits the others have.</summary>
    public async Task SaveAsync()
    {
        await session.InsertAsync(Table, onConflict: null, enrolled, cancellationToken).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE card_enrolments SET credits = credits + $3 WHERE campaign_id = $1 AND card_hash = $2",
            [.. cards.Where(card => card.Value.Change != 0).Select(card => (object?[])[card.Key.Campaign, Convert.FromHexString(card.Key.Hash), card.Value.Change])],
            cancellationToken).ConfigureAwait(false);
    }

    public static string Name(ReadOnlyMemory<byte> hash) => Convert.ToHexString(hash.Span);
}

using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Finds out whose the recipients' records are and what those people have had, on what this transaction holds still.</summary>
/// <remarks>
/// Where a budget has one shard, whoever draws on it has locked it, and everybody who gives to the same people comes after. Over several shards two
/// transactions may give to one person at once, so the links of the records are locked against a merge and the people against each other.
/// </remarks>
internal sealed class RecipientBook(RelationalSession session, CancellationToken cancellationToken)
{
    private readonly Dictionary<(CampaignId Campaign, Guid Record), Recipient> found = [];

    /// <summary>Holds the people still until the transaction ends.</summary>
    public async Task LockAsync(IReadOnlyCollection<Guid> records)
    {
        // All records of each person, so that whoever gives to any of them meets; those that a merge brings meanwhile too. What waits goes first, as a
        // decision that links it takes it off the list first.
        var locked = new HashSet<Guid>();
        while (true)
        {
            var members = await session.ListByKeysAsync(
                "SELECT m.record_id FROM record_links l JOIN record_links m ON m.customer_id = l.customer_id WHERE l.record_id IN ({keys})",
                records, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
            Guid[] more = [.. records.Concat(members).Where(record => !locked.Contains(record)).Distinct().Order()];
            if (more.Length == 0)
                return;
            await LockAsync("waiting_records", more).ConfigureAwait(false);
            await LockAsync("record_links", more).ConfigureAwait(false);
            locked.UnionWith(more);
        }
    }

    /// <summary>Reads what the people of these records have had of a campaign.</summary>
    public async Task ReadAsync(CampaignId campaign, IReadOnlyCollection<Guid> records)
    {
        var reads = session.Together();
        var asked = Ask(reads, campaign, records);
        await reads.RunAsync(cancellationToken).ConfigureAwait(false);
        Take(asked);
    }

    /// <summary>Asks what the people of these records have had of a campaign, together with other reads; <see cref="Take"/> takes the answer.</summary>
    public static Asked Ask(RelationalReads reads, CampaignId campaign, IReadOnlyCollection<Guid> records) => new(campaign, reads.ListByKeys(
        """
        SELECT s.record_id, l.customer_id, g.grant_id, g.state, g.held + g.granted - g.reversed, g.issued_at
        FROM source_records s
        LEFT JOIN record_links l ON l.record_id = s.record_id
        LEFT JOIN record_links m ON m.customer_id = l.customer_id
        LEFT JOIN grants g ON g.record_id = coalesce(m.record_id, s.record_id) AND g.campaign_id = $2
        WHERE s.record_id IN ({keys})
        """,
        records,
        row => new Row(row.Guid(0), row.GuidOrNull(1), row.GuidOrNull(2))
        {
            Had = row.IsNull(2) || !Counts((GrantState)row.Int(3)) ? null : new Recipient.Had(row.Instant(5), row.Number(4)),
        },
        campaign.Value));

    /// <summary>Takes what was answered.</summary>
    public void Take(Asked asked)
    {
        var people = new Dictionary<Guid, Recipient>();
        var counted = new HashSet<Guid>();
        foreach (var row in asked.Rows)
        {
            var person = row.Customer ?? row.Record;
            if (!people.TryGetValue(person, out var recipient))
                people[person] = recipient = new Recipient(row.Customer is { } customer ? new CustomerId(customer) : null);
            found[(asked.Campaign, row.Record)] = recipient;

            // Two records of one person bring their grants twice.
            if (row.Had is { } had && counted.Add(row.Grant!.Value))
                recipient.Add(had);
        }
    }

    /// <summary>Whose the record is; null when it is not stored.</summary>
    public Recipient? Find(CampaignId campaign, SourceRecordId record) => found.GetValueOrDefault((campaign, record.Value));

    private Task<List<Guid>> LockAsync(string table, IReadOnlyCollection<Guid> records) => session.ListByKeysAsync(
        $"SELECT record_id FROM {table} WHERE record_id IN ({{keys}}) ORDER BY record_id{session.Dialect.ForUpdate}", records, row => row.Guid(0), cancellationToken);

    private static bool Counts(GrantState state) => state is GrantState.Issued or GrantState.Held or GrantState.Redeemed;

    /// <summary>What was asked of a campaign, and what was answered when the reads have run.</summary>
    internal sealed record Asked(CampaignId Campaign, IReadOnlyList<Row> Rows);

    /// <summary>A record, whose it is, and one grant that one of that person's records has.</summary>
    internal sealed record Row(Guid Record, Guid? Customer, Guid? Grant)
    {
        public Recipient.Had? Had { get; init; }
    }
}

using System.Security.Cryptography;
using System.Text;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Who did things, and what of that counted before from any of their records, on what this transaction holds still.</summary>
internal sealed class PledgePeople(RelationalSession session, CancellationToken cancellationToken)
{
    private readonly Dictionary<Guid, PledgePerson> byRecord = [];
    private readonly Dictionary<(CampaignId Campaign, Guid Person, string Action), List<CountedAction>> counted = [];
    private readonly Dictionary<(CampaignId Campaign, Guid Person), Recipient> recipients = [];

    /// <summary>Reads the people of the actions, and which of the actions counted.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="locking">What follows the look-up of contributions.</param>
    public async Task ReadAsync(IReadOnlyCollection<PledgeAction> actions, string locking)
    {
        await ReadPeopleAsync([.. actions.Select(action => action.Person.Value).Distinct()]).ConfigureAwait(false);
        foreach (var group in actions.GroupBy(action => action.Campaign).OrderBy(group => group.Key.Value, StringComparer.Ordinal))
        {
            var keys = new Dictionary<Guid, (Guid Person, string Action)>();
            foreach (var action in group)
            {
                if (Find(action.Person) is not { } person)
                    continue;
                foreach (var record in person.Records)
                    keys[KeyOf(record, action.Action)] = (person.Id, action.Action);
            }

            var rows = await session.ListByKeysAsync(
                "SELECT action_key, value, is_withdrawn, version, shard, counted_at FROM pledge_actions WHERE campaign_id = $2 AND action_key IN ({keys})" + locking,
                keys.Keys.Order().ToList(), Read, cancellationToken, group.Key.Value).ConfigureAwait(false);
            foreach (var row in rows)
                Add(group.Key, keys[row.Key], row);
        }
    }

    /// <summary>Reads what the people have given of campaigns that limit each person.</summary>
    public async Task ReadGivenAsync(CampaignId campaign, IReadOnlyCollection<SourceRecordId> records)
    {
        foreach (var person in records.Select(Find).OfType<PledgePerson>().Distinct())
        {
            var recipient = recipients[(campaign, person.Id)] = new Recipient(person.Customer);
            var rows = await session.ListByKeysAsync(
                "SELECT value, counted_at FROM pledge_actions WHERE record_id IN ({keys}) AND campaign_id = $2 AND is_withdrawn = 0",
                person.Records, row => new Recipient.Had(row.Instant(1), row.Number(0)), cancellationToken, campaign.Value).ConfigureAwait(false);
            rows.ForEach(recipient.Add);
        }
    }

    /// <summary>Whose the record is; null when it is not stored.</summary>
    public PledgePerson? Find(SourceRecordId record) => byRecord.GetValueOrDefault(record.Value);

    /// <summary>What the person has given of a campaign that limits each person; null where it does not.</summary>
    public Recipient? FindGiven(CampaignId campaign, PledgePerson person) => recipients.GetValueOrDefault((campaign, person.Id));

    /// <summary>What counted of a person's action: one, or one of each record that was somebody else's then.</summary>
    public IReadOnlyList<CountedAction> FindCounted(PledgeAction action) =>
        Find(action.Person) is { } person ? counted.GetValueOrDefault((action.Campaign, person.Id, action.Action)) ?? [] : [];

    public void Add(CampaignId campaign, (Guid Person, string Action) what, CountedAction row)
    {
        var key = (campaign, what.Person, what.Action);
        if (!counted.TryGetValue(key, out var rows))
            counted[key] = rows = [];
        rows.Add(row);
    }

    /// <summary>Under what a contribution is stored.</summary>
    public static Guid KeyOf(Guid record, string action)
    {
        var text = new byte[16 + Encoding.UTF8.GetMaxByteCount(action.Length)];
        record.TryWriteBytes(text, bigEndian: true, out _);
        var length = Encoding.UTF8.GetBytes(action, text.AsSpan(16));
        return new Guid(SHA256.HashData(text.AsSpan(0, 16 + length)).AsSpan(0, 16), bigEndian: true);
    }

    private static CountedAction Read(SqlRow row) => new(row.Guid(0), row.Number(1), row.Int(2) != 0, row.Int(3), row.Int(4), row.Instant(5));

    private async Task ReadPeopleAsync(IReadOnlyCollection<Guid> records)
    {
        var rows = await session.ListByKeysAsync(
            """
            SELECT s.record_id, l.customer_id, m.record_id FROM source_records s
            LEFT JOIN record_links l ON l.record_id = s.record_id
            LEFT JOIN record_links m ON m.customer_id = l.customer_id
            WHERE s.record_id IN ({keys})
            """,
            records, row => (Record: row.Guid(0), Customer: row.GuidOrNull(1), Other: row.GuidOrNull(2)), cancellationToken).ConfigureAwait(false);
        var people = new Dictionary<Guid, PledgePerson>();
        foreach (var record in rows.GroupBy(row => (row.Record, row.Customer), row => row.Other ?? row.Record))
        {
            var id = record.Key.Customer ?? record.Key.Record;
            if (!people.TryGetValue(id, out var person))
            {
                people[id] = person = new PledgePerson(id, record.Key.Customer is { } customer ? new CustomerId(customer) : null);
                person.Records.AddRange(record);
            }

            byRecord[record.Key.Record] = person;
        }
    }
}

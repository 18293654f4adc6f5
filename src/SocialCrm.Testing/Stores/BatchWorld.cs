using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Testing;

/// <summary>One connection with people of its own, so that the same rows can be stored twice, in two ways, and compared.</summary>
internal sealed class BatchWorld(string name)
{
    private const int People = 300;

    public ConnectionId Connection { get; } = new($"{name}:eu");

    public ChannelId Channel { get; } = new(name);

    public IReadOnlyList<SourceRecordId> RecordIds => [.. Numbers(People).Select(person => Record(Face(person)).Id)];

    public Account Face(int person, string? handle = null) => new(Channel, $"person {person:D3}", handle ?? $"@{person}");

    public static SourceRecord Record(Account face) => Sample.AuthorRecord(face);

    public Interaction Said(string externalId, int person, string version = "") =>
        Sample.Interaction(externalId, version: version) with { Connection = Connection, Author = Face(person % People) };

    public IntakeBatch Batch(IReadOnlyList<Interaction> interactions, IReadOnlyList<SourceRecord>? authors = null) =>
        Sample.Batch(interactions) with { Connection = Connection, Authors = authors ?? Sample.Batch(interactions).Authors };

    /// <summary>What is stored before the batch: some of its ids, and authors who have another handle since.</summary>
    public IntakeBatch Before => Batch([.. Numbers(60).Select(number => Said($"old {number}", number))]);

    /// <summary>Everything that can be in a large batch, in no order that helps.</summary>
    public IntakeBatch Mixed
    {
        get
        {
            var early = Sample.Noon.AddHours(-1);
            var rows = new List<Interaction>();
            rows.AddRange(Numbers(400).Select(number => Said($"new {number}", number)));
            rows.AddRange(Numbers(30).Select(number => Said($"new {number}", number) with { Text = "repeats an id of the batch" }));
            rows.AddRange(Numbers(40).SelectMany(number => new[] { Said($"many {number}", number, "2"), Said($"many {number}", number), Said($"many {number}", number, "10") }));
            rows.AddRange(Numbers(30).Select(number => Said($"old {number}", number) with { Text = "was stored before" }));
            rows.AddRange(Numbers(30).Select(number => Said($"old {number}", number, "edited")));
            rows.AddRange(Numbers(20).Select(number => Said($"old {number + 30}", number + 30, "earlier") with { OccurredAt = early }));
            rows.AddRange(Numbers(20).Select(number => Said($"new {number + 50}", number + 50, "earlier") with { OccurredAt = early }));
            rows.AddRange(Numbers(10).Select(number => Said($"old {number}", number + 100, "by another")));
            return Batch(rows, Authors);
        }
    }

    /// <summary>Authors that are new, that say what they said, that say something new, and that stand twice.</summary>
    private IReadOnlyList<SourceRecord> Authors =>
    [
        .. Numbers(People).Select(person => Record(Face(person, person % 3 == 0 ? $"@new-{person}" : null))),
        .. Numbers(20).Select(person => Record(Face(person * 7, $"@last-{person}"))),
    ];

    /// <summary>Cuts a batch into small ones that are stored one after another.</summary>
    public static IEnumerable<IntakeBatch> Cut(IntakeBatch batch)
    {
        const int Size = 16;
        for (var at = 0; at < Math.Max(batch.Interactions.Count, batch.Authors.Count); at += Size)
            yield return batch with { Interactions = [.. batch.Interactions.Skip(at).Take(Size)], Authors = [.. batch.Authors.Skip(at).Take(Size)] };
    }

    /// <summary>An interaction without what tells the worlds apart.</summary>
    public static string Visible(Interaction interaction) =>
        $"{interaction.ExternalId} {interaction.Version} {interaction.Author.Key} {interaction.Author.Handle} {interaction.OccurredAt:O} {interaction.Text}";

    /// <summary>The connection's touchpoints without what tells the worlds apart.</summary>
    public IReadOnlyList<string> Visible(IEnumerable<Touchpoint> touchpoints)
    {
        var people = RecordIds.Index().ToDictionary(person => person.Item, person => person.Index);
        return
        [
            .. touchpoints.Where(touch => touch.Source == Connection.Value)
                .Select(touch => $"{people[touch.Record]} {touch.EventId} {touch.OccurredAt:O} {touch.Kind}").Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);
}

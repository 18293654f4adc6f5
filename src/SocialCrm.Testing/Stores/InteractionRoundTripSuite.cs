using System.Text;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether an interaction is read back as it was stored: every field, any text, any instant.</summary>
public abstract class InteractionRoundTripSuite : StoreSuite
{
    private const string Unicode = "Škoda 🍦👩‍👩‍👧 مرحبا e\u0301 \u200b 𝔘 ' \" \\ % _ ; --\r\n\t";

    /// <summary>Takes the harness of the store under test.</summary>
    protected InteractionRoundTripSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Every field is read back as it was stored.</summary>
    [SkippableFact]
    public virtual async Task Every_field_is_read_back()
    {
        var interaction = Full();

        Assert.Equal(Visible(interaction), Visible(await StoreAndReadAsync(interaction)));
    }

    /// <summary>What was left out is read back as left out, not as empty text.</summary>
    [SkippableFact]
    public virtual async Task What_is_absent_stays_absent_and_what_is_empty_stays_empty()
    {
        var absent = Sample.Interaction("absent") with { Text = null };
        var empty = Full() with { ExternalId = "empty", Text = "", Language = "", Thread = "", ReplyTo = "", Link = "", Media = [""] };

        Assert.Equal(Visible(absent), Visible(await StoreAndReadAsync(absent)));
        Assert.Equal(Visible(empty), Visible(await StoreAndReadAsync(empty)));
    }

    /// <summary>Any Unicode text survives in every field.</summary>
    [SkippableFact]
    public virtual async Task Any_unicode_text_survives()
    {
        var interaction = Texts(Unicode);

        Assert.Equal(Visible(interaction), Visible(await StoreAndReadAsync(interaction)));
    }

    /// <summary>A NUL character and half a surrogate pair, which some databases refuse, stop nothing: they are kept, or become U+FFFD.</summary>
    [SkippableFact]
    public virtual async Task What_a_database_cannot_hold_is_kept_or_replaced()
    {
        foreach (var broken in new[] { '\0', '\ud83c', '\udf66' })
        {
            var interaction = Texts($"before{broken}after{broken}!");

            await Interactions.AppendAsync(Sample.Batch(interaction), Token);

            var read = Assert.Single(await Interactions.ReadAsync(interaction.Connection, Token).ToListAsync());
            Assert.Equal($"{Visible(interaction)}".Replace(broken, '\ufffd'), $"{Visible(read)}".Replace(broken, '\ufffd'));
        }
    }

    /// <summary>The longest ids, and texts and raw bytes of a megabyte, survive.</summary>
    [SkippableFact]
    public virtual async Task The_longest_values_survive()
    {
        var raw = new byte[1 << 20];
        new Random(7).NextBytes(raw);
        var connection = new ConnectionId(new string('é', 128));
        var interaction = Full() with
        {
            Connection = connection,
            ExternalId = string.Concat(Enumerable.Repeat("🍦", 256)),
            Version = new string('€', 128),
            Author = new Account(new ChannelId(new string('c', 64)), new string('€', 256), new string('h', 10_000), new string('d', 10_000)),
            Text = string.Concat(Enumerable.Repeat(Unicode, 30_000)),
            Link = "https://example.org/" + new string('l', 100_000),
            Media = Enumerable.Range(0, 500).Select(number => $"https://example.org/{number}").ToList(),
            Raw = raw,
        };

        Assert.Equal(Visible(interaction), Visible(await StoreAndReadAsync(interaction)));
    }

    /// <summary>Every kind and every degree of trust is read back.</summary>
    [SkippableFact]
    public virtual async Task Every_kind_and_trust_is_read_back()
    {
        var interactions = (from kind in Enum.GetValues<InteractionKind>()
                            from trust in Enum.GetValues<InteractionTrust>()
                            select Sample.Interaction($"{(int)kind:D2}-{(int)trust}") with { Kind = kind, Trust = trust }).ToList();
        await Interactions.AppendAsync(Sample.Batch(interactions), Token);

        var read = await Interactions.ReadAsync(null, Token).ToListAsync();

        Assert.Equal(interactions.Select(stored => (stored.Kind, stored.Trust)), read.Select(stored => (stored.Kind, stored.Trust)));
    }

    /// <summary>Instants are kept to the microsecond, in UTC, from the first year to the last.</summary>
    [SkippableFact]
    public virtual async Task Instants_are_kept_to_the_microsecond_in_utc()
    {
        DateTimeOffset[] instants =
        [
            DateTimeOffset.MinValue,
            new(1582, 10, 15, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999),
            DateTimeOffset.UnixEpoch.AddTicks(9),
            new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(1_234_567),
            new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(-12)),
            DateTimeOffset.MaxValue,
        ];
        await Interactions.AppendAsync(
            Sample.Batch(instants.Select((instant, at) => Sample.Interaction(Sample.Number(at)) with { OccurredAt = instant }).ToList()), Token);

        var read = await Interactions.ReadAsync(null, Token).Select(interaction => interaction.OccurredAt).ToListAsync();

        Assert.Equal(instants.Select(Microsecond), read);
        Assert.All(read, instant => Assert.Equal(TimeSpan.Zero, instant.Offset));
    }

    private static Interaction Full() => new()
    {
        Connection = Sample.Connection,
        ExternalId = "at://did:plc:x/post/1",
        Version = "3",
        Author = new Account(Sample.Channel, "did:plc:x", "@ada.example", "Ada Lovelace"),
        Kind = InteractionKind.Reply,
        OccurredAt = Sample.Noon.AddMicroseconds(1),
        Text = "Two scoops, please",
        Language = "pt-BR",
        Thread = "thread-1",
        ReplyTo = "at://did:plc:y/post/9",
        Link = "https://plaza.example/1",
        Media = ["https://plaza.example/1.jpg", "https://plaza.example/2.jpg"],
        Trust = InteractionTrust.Verified,
        Raw = Encoding.UTF8.GetBytes("{\"id\":1}\0\u00ff"),
    };

    private static Interaction Texts(string text) => Full() with
    {
        Connection = new ConnectionId(string.Concat("c ", text.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)))),
        ExternalId = text,
        Version = text,
        Author = new Account(Sample.Channel, text, text, text),
        Text = text,
        Language = text,
        Thread = text,
        ReplyTo = text,
        Link = text,
        Media = [text, "", text],
    };

    private async Task<Interaction> StoreAndReadAsync(Interaction interaction)
    {
        await Interactions.AppendAsync(Sample.Batch(interaction), Token);
        return Assert.Single(await Interactions.ReadAsync(interaction.Connection, Token).Where(read => read.ExternalId == interaction.ExternalId).ToListAsync());
    }

    private static DateTimeOffset Microsecond(DateTimeOffset instant) =>
        new(instant.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>All of it as one comparable value: records compare lists and bytes by reference.</summary>
    private static (Interaction Plain, string Media, string Raw) Visible(Interaction interaction) => (
        interaction with { Media = [], Raw = default },
        string.Join('\n', interaction.Media),
        Convert.ToHexString(interaction.Raw.Span));
}

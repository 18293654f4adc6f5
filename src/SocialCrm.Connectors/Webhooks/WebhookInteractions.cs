using System.Collections.Frozen;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Files;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Turns the fields of an entry into an interaction, or says why it is none.</summary>
internal sealed class WebhookInteractions(ConnectionId connection, WebhookOptions options)
{
    private const int LongestId = 512;
    private const int LongestAuthor = 256;
    private const int LongestVersion = 128;
    private const int LongestChannel = 64;
    private const int LongestLanguage = 64;
    private const int LongestWord = 64;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly ChannelId channel = new(options.Channel);
    private readonly FrozenSet<string> own = options.OwnAccounts.ToFrozenSet(StringComparer.Ordinal);
    private readonly TimeZoneInfo? zone = options.DefaultZone is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : null;

    private volatile ReadKind? lastKind;

    /// <summary>Reads an entry; answers why it cannot be read, or null and the interaction.</summary>
    public string? Read(EntryFields fields, ReadOnlyMemory<byte> raw, DateTimeOffset receivedAt, out Interaction? interaction)
    {
        interaction = null;
        var kind = default(InteractionKind);
        var at = default(DateTimeOffset);
        if ((FaultOfKeys(fields) ?? FaultOfKind(fields, out kind) ?? FaultOfTime(fields, receivedAt, out at)) is { } fault)
            return fault;

        interaction = Build(fields, kind, at, options.KeepRaw ? raw : default);
        return null;
    }

    private Interaction Build(EntryFields fields, InteractionKind kind, DateTimeOffset at, ReadOnlyMemory<byte> raw)
    {
        var author = fields.TextOf(WebhookField.Author)!;
        var text = kind == InteractionKind.Delete ? null : Words(fields);
        var link = WebAddress.Of(fields.TextOf(WebhookField.Url));
        return new Interaction
        {
            Connection = connection,
            ExternalId = fields.TextOf(WebhookField.Id)!,
            Version = fields.TextOf(WebhookField.Version) is { } version
                ? ContentDigest.Fitting(version, LongestVersion)
                : EntryVersion.Of(fields, new EntryWords(kind, at, text, link), text is not null && !options.TextIsHtml),
            Author = new Account(ChannelOf(fields), author, fields.TextOf(WebhookField.AuthorHandle), fields.TextOf(WebhookField.AuthorName)),
            Kind = kind,
            OccurredAt = at,
            Text = text,
            Language = fields.TextOf(WebhookField.Language),
            Thread = fields.TextOf(WebhookField.Thread),
            ReplyTo = fields.TextOf(WebhookField.ReplyTo),
            Link = link,
            Media = fields.Media,
            Trust = InteractionTrust.Verified,
            IsOwn = own.Contains(author),
            Raw = raw,
        };
    }

    private string? Words(EntryFields fields)
    {
        var text = fields.TextOf(WebhookField.Text);
        return options.TextIsHtml ? HtmlText.ToPlainText(text) : text;
    }

    private ChannelId ChannelOf(EntryFields fields) => fields.TextOf(WebhookField.Channel) is { } named ? new ChannelId(named) : channel;

    private static string? FaultOfKeys(EntryFields fields)
    {
        if (fields.Nested() is { } nested)
            return EntryFaults.Nested(nested);
        return FaultOfKey(fields, WebhookField.Id, LongestId)
            ?? FaultOfKey(fields, WebhookField.Author, LongestAuthor)
            ?? FaultOfReference(fields, WebhookField.Channel, LongestChannel)
            ?? FaultOfReference(fields, WebhookField.Version, int.MaxValue)
            ?? FaultOfReference(fields, WebhookField.ReplyTo, LongestId)
            ?? FaultOfReference(fields, WebhookField.Thread, LongestId)
            ?? FaultOfReference(fields, WebhookField.Language, LongestLanguage);
    }

    private static string? FaultOfKey(EntryFields fields, WebhookField field, int longest)
    {
        if (fields.IsFixed(field))
            return fields.TextOf(field) is null ? EntryFaults.Empty(field) : null;
        var value = fields.KeyOf(field, out var isWhole);
        if (IsBlank(value))
            return EntryFaults.Empty(field);
        if (value.Length > longest && Encoding.UTF8.GetCharCount(value) > longest)
            return EntryFaults.TooLong(field, longest);
        return isWhole && !value.ContainsAnyInRange((byte)0, (byte)0x1F) ? null : EntryFaults.Broken(field);
    }

    /// <summary>As a key, where there is a value.</summary>
    private static string? FaultOfReference(EntryFields fields, WebhookField field, int longest) =>
        fields.IsFixed(field) || fields.KeyOf(field, out _).IsEmpty ? null : FaultOfKey(fields, field, longest);

    private static bool IsBlank(ReadOnlySpan<byte> value) =>
        value.IsEmpty || (value[0] is <= (byte)' ' or > 127 && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(value)));

    private string? FaultOfKind(EntryFields fields, out InteractionKind kind)
    {
        var word = fields.Utf8Of(WebhookField.Kind, stackalloc byte[LongestWord]);
        if (!word.IsEmpty)
            return TryReadKind(word, out kind) ? null : EntryFaults.Kind;
        kind = fields.TextOf(WebhookField.ReplyTo) is null ? options.Kind : InteractionKind.Reply;
        return fields.TextOf(WebhookField.Kind) is null ? null : EntryFaults.Kind;
    }

    private bool TryReadKind(ReadOnlySpan<byte> word, out InteractionKind kind)
    {
        // A sender mostly says the same word again.
        if (lastKind is { } last && word.SequenceEqual(last.Word))
        {
            kind = last.Kind;
            return true;
        }

        if (!KindWords.TryRead(word, out kind))
            return false;
        lastKind = new ReadKind(word.ToArray(), kind);
        return true;
    }

    private string? FaultOfTime(EntryFields fields, DateTimeOffset receivedAt, out DateTimeOffset at)
    {
        var word = fields.Utf8Of(WebhookField.Time, stackalloc byte[LongestWord]);
        var fault = InstantText.Read(word, zone, out at);
        at = at.ToUniversalTime();
        return fault switch
        {
            InstantFault.NoZone => EntryFaults.NoZone,
            InstantFault.Unreadable => word.IsEmpty ? EntryFaults.Empty(WebhookField.Time) : EntryFaults.NoTime,
            _ when at == default => EntryFaults.NoTime,
            _ => at > receivedAt + ClockTolerance ? EntryFaults.Future : null,
        };
    }

    private sealed record ReadKind(byte[] Word, InteractionKind Kind);
}

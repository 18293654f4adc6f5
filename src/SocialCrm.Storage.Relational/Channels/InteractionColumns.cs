using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>The columns of an interaction, in the order every statement names them.</summary>
internal static class InteractionColumns
{
    public const string Names =
        "connection, external_id, version, channel, kind, record_id, author_key, handle, display_name, occurred_at, " +
        "observed_at, text, language, thread, reply_to, link, media, trust, raw";

    /// <summary>Links are separated by a line feed, which no address contains.</summary>
    public static string? Media(Interaction interaction) =>
        interaction.Media.Count == 0 ? null : string.Join('\n', interaction.Media);

    /// <summary>A handle that only repeats the key is not stored twice.</summary>
    public static string? Handle(Account author) =>
        string.Equals(author.Handle, author.Key, StringComparison.Ordinal) ? "" : author.Handle;

    public static Interaction Read(SqlRow row) => new()
    {
        Connection = new ConnectionId(row.Text(0)),
        ExternalId = row.Text(1),
        Version = row.Text(2),
        Author = new Account(
            new ChannelId(row.Text(3)),
            row.Text(6),
            row.TextOrNull(7) is { Length: 0 } ? row.Text(6) : row.TextOrNull(7),
            row.TextOrNull(8)),
        Kind = (InteractionKind)row.Int(4),
        OccurredAt = row.Instant(9),
        Text = row.TextOrNull(11),
        Language = row.TextOrNull(12),
        Thread = row.TextOrNull(13),
        ReplyTo = row.TextOrNull(14),
        Link = row.TextOrNull(15),
        Media = row.TextOrNull(16)?.Split('\n') ?? [],
        Trust = (InteractionTrust)row.Int(17),
        Raw = row.Bytes(18),
    };
}

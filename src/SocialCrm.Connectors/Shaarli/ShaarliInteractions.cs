using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Turns links into interactions of the one who keeps them.</summary>
internal sealed class ShaarliInteractions
{
    private const string Prefix = "link:";
    private const int LongestKey = 256;

    private readonly ConnectionId connection;
    private readonly ShaarliOptions options;
    private readonly string site;

    public ShaarliInteractions(ConnectionId connection, ShaarliOptions options)
    {
        this.connection = connection;
        this.options = options;
        site = options.Address!.AbsoluteUri.TrimEnd('/');
        var key = ContentDigest.Fitting(site[(site.IndexOf("://", StringComparison.Ordinal) + 3)..], LongestKey);
        Owner = new Account(Channel, key, Handle: null, options.Owner);
    }

    public static ChannelId Channel { get; } = new("shaarli");

    /// <summary>Whoever keeps the links: a Shaarli has one account.</summary>
    public Account Owner { get; }

    /// <summary>Whether a link is received: not a private one, unless the host wants it.</summary>
    public bool IsShown(ShaarliLink link) => !link.IsPrivate || options.ReceivePrivate;

    public static string IdOf(string shortUrl) => Prefix + shortUrl;

    public string LinkTo(string shortUrl) => $"{site}/shaare/{Uri.EscapeDataString(shortUrl)}";

    public Interaction Kept(ShaarliLink link, bool isKnown) => Of(link.ShortUrl) with
    {
        Version = ContentDigest.Of(link.Url, link.Title, link.Description, string.Join(' ', link.Tags), link.Updated),
        Kind = isKnown ? InteractionKind.Edit : InteractionKind.Bookmark,
        OccurredAt = link.Created,
        Text = TextOf(link),
        Link = LinkTo(link.ShortUrl),
        IsOwn = link.Tags.Any(ShaarliMark.Is),
        Raw = options.KeepRaw ? link.Raw : default,
    };

    public Interaction Gone(string shortUrl, DateTimeOffset at) => Of(shortUrl) with
    {
        Version = FormattableString.Invariant($"gone.{at.ToUnixTimeSeconds()}"),
        Kind = InteractionKind.Delete,
        OccurredAt = at,
    };

    public DeadLetter Reject(long position, ReadOnlyMemory<byte> raw) =>
        new(connection, position, "The link has no number, no short address or no time that can be read. A plug-in may change what the REST API says.", raw[..Math.Min(raw.Length, 64 * 1024)]);

    /// <summary>What they wrote, the address they kept, and the tags that everybody sees.</summary>
    private static string? TextOf(ShaarliLink link)
    {
        var tags = string.Join(' ', link.Tags.Where(tag => tag.Length > 0 && tag[0] != '.').Select(tag => "#" + tag));
        string?[] parts = [link.Title == link.Url ? null : link.Title, link.Description, link.Url, tags];
        return PlainText.Clean(string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part))));
    }

    private Interaction Of(string shortUrl) => new()
    {
        Connection = connection,
        ExternalId = IdOf(shortUrl),
        Author = Owner,
        Kind = InteractionKind.Bookmark,
        OccurredAt = default,
        Trust = InteractionTrust.Fetched,
    };
}

using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels;

/// <summary>Short ways to write interactions and pages.</summary>
internal static class Said
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ChannelId Plaza = new("plaza");

    public static readonly ConnectionId Connection = new("plaza:eu");

    public static Interaction By(string author, string externalId, string? handle = null, string? name = null) => new()
    {
        Connection = Connection,
        ExternalId = externalId,
        Author = new Account(Plaza, author, handle, name),
        Kind = InteractionKind.Post,
        OccurredAt = Noon,
        Raw = Encoding.UTF8.GetBytes(externalId),
    };

    /// <summary>The page with this number of so many; pages are counted from 0, and a cursor says how many were read.</summary>
    public static ChannelPage Page(int number, int pages, params IReadOnlyList<Interaction> interactions) =>
        new(interactions, [], new ChannelCursor($"{number + 1}"), IsLast: number + 1 >= pages);

    public static int NumberOf(ChannelCursor from) => from.IsStart ? 0 : int.Parse(from.Value, System.Globalization.CultureInfo.InvariantCulture);
}

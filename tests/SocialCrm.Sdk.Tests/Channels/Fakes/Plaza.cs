using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>A platform of the tests, and what happens on it.</summary>
internal static class Plaza
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ChannelId Channel = new("plaza");
    public static readonly ConnectionId Connection = new("plaza:eu");
    public static readonly ConnectionId Other = new("plaza:us");

    public static Interaction Said(string id, ConnectionId? connection = null, string author = "ada") => new()
    {
        Connection = connection ?? Connection,
        ExternalId = id,
        Author = new Account(Channel, author),
        Kind = InteractionKind.Mention,
        OccurredAt = Plaza.Noon,
        Text = "Lovely ice cream",
    };

    public static ChannelDescriptor Descriptor(ChannelCapabilities capabilities, params IReadOnlyList<OperationDescriptor> operations) =>
        new(Channel, "Plaza", SiteKind.Microblog, capabilities) { Operations = operations };

    public static WebhookRequest Request(string body, DateTimeOffset? at = null) =>
        new("POST", "", Encoding.UTF8.GetBytes(body), at ?? Plaza.Noon, _ => null);
}

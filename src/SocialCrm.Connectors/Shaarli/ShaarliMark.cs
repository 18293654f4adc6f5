using SocialCrm.Channels;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>The tag that what the connector publishes carries: it begins with a full stop, so that a Shaarli shows it to nobody who is not signed in.</summary>
internal static class ShaarliMark
{
    private const string Prefix = ".crm-";
    private const int Digits = 12;

    public static string Of(OutboundMessage message) => Prefix + message.Id.ToString()[^Digits..];

    public static bool Is(string tag) => tag.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && tag.Length == Prefix.Length + Digits;
}

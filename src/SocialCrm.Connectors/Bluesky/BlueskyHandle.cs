namespace SocialCrm.Connectors.Bluesky;

/// <summary>Tells what can be a handle or a DID.</summary>
internal static class BlueskyHandle
{
    public const string Advice = "Handle must be a handle without its @, such as shop.example, or a DID. An address of mail does not do.";

    public static bool Is(string handle) => !handle.Contains('@', StringComparison.Ordinal)
        && handle.All(character => character is > ' ' and < '\u007f')
        && (handle.StartsWith("did:", StringComparison.Ordinal) ? handle.Count(character => character == ':') >= 2 : handle.Contains('.', StringComparison.Ordinal));
}

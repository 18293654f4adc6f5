using System.Net;

namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>An address that must lead nowhere.</summary>
/// <param name="Text">As a stranger would write it.</param>
/// <param name="Answers">What its name resolves to, where it has a name that is asked for.</param>
internal sealed record GuardedAddress(string Text, IReadOnlyList<IPAddress> Answers)
{
    /// <summary>The host as written, for what is not HTTP.</summary>
    public string Host
    {
        get
        {
            var authority = Text[(Text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/', '?', '#', '\\')[0].Split('@')[^1];
            return authority.StartsWith('[') ? authority[1..].Split(']')[0] : authority.Split(':')[0];
        }
    }

    public bool HasHost => Text.Contains("://", StringComparison.Ordinal);

    public override string ToString() => Text;
}

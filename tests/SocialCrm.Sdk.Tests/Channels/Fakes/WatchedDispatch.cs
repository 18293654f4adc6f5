using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What was seen of an interaction that waits for the handlers.</summary>
internal sealed class WatchedDispatch(Interaction interaction)
{
    public Interaction Interaction => interaction;

    public Guid Token { get; set; }

    public DateTimeOffset NextAt { get; set; }

    public int Attempts { get; set; }

    public bool IsDead { get; set; }

    public string? Reason { get; set; }
}

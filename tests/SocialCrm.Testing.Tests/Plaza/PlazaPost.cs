namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Something on the plaza.</summary>
internal sealed class PlazaPost
{
    public required string Id { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int Revision { get; set; } = 1;

    public bool IsRemoved { get; set; }

    public bool IsNonsense { get; init; }

    public bool IsSeen { get; set; }

    /// <summary>Where the rest of it lies, when it is long.</summary>
    public Uri? Rest { get; init; }
}

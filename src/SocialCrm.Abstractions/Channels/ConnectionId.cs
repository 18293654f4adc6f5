namespace SocialCrm.Channels;

/// <summary>One configured account of a connector, such as <c>bluesky:eu</c>. Interactions are unique within it.</summary>
/// <remarks>Chosen by the host and kept for ever: a renamed connection is a new one and would receive everything again.</remarks>
public readonly record struct ConnectionId
{
    private readonly string? value;

    /// <summary>Takes the name as it stands; it is case-sensitive.</summary>
    /// <exception cref="ArgumentException">The name is empty or longer than 128 characters.</exception>
    public ConnectionId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 128, nameof(value));
        this.value = value;
    }

    /// <summary>The name; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}

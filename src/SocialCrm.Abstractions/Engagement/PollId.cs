namespace SocialCrm.Engagement;

/// <summary>The host's own name of a poll: 1 to 64 characters.</summary>
public readonly record struct PollId
{
    private readonly string? value;

    /// <summary>Takes the name as it stands; it is case-sensitive.</summary>
    /// <exception cref="ArgumentException">The name is blank, longer than 64 characters, or holds a control character or half a surrogate pair.</exception>
    public PollId(string value)
    {
        SingleLine.ThrowIfNot(value, 64, nameof(value));
        this.value = value;
    }

    /// <summary>The name; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}

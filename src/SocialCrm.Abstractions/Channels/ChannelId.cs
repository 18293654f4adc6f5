namespace SocialCrm.Channels;

/// <summary>The name of a channel people use, such as <c>bluesky</c> or <c>web</c>: lower case, at most 64 characters.</summary>
/// <remarks>An open set: any connector may name a new one. <c>default</c> has an empty value and is refused wherever a channel is stored.</remarks>
public readonly record struct ChannelId
{
    private readonly string? value;

    /// <summary>Takes a name in any case.</summary>
    /// <exception cref="ArgumentException">The name is empty or longer than 64 characters.</exception>
    public ChannelId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 64, nameof(value));
        this.value = value.Trim().ToLowerInvariant();
    }

    /// <summary>The company's own web site.</summary>
    public static ChannelId Web { get; } = new("web");

    /// <summary>The company's stores.</summary>
    public static ChannelId Store { get; } = new("store");

    /// <summary>The call centre.</summary>
    public static ChannelId CallCentre { get; } = new("call-centre");

    /// <summary>E-mail.</summary>
    public static ChannelId Email { get; } = new("email");

    /// <summary>The name in lower case; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}

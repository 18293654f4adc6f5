namespace SocialCrm.Channels;

/// <summary>A connector's own note of how far it has read. The core stores it and never looks inside.</summary>
/// <remarks>At most 4,096 characters. Put a format version inside: a stored cursor outlives the code that wrote it.</remarks>
public readonly record struct ChannelCursor
{
    private readonly string? value;

    /// <summary>Wraps a connector's note.</summary>
    /// <exception cref="ArgumentException">The note is null or longer than 4,096 characters.</exception>
    public ChannelCursor(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 4_096, nameof(value));
        this.value = value;
    }

    /// <summary>Nothing read yet; equals <c>default</c>.</summary>
    public static ChannelCursor Start => default;

    /// <summary>The note; empty at the start.</summary>
    public string Value => value ?? "";

    /// <summary>Whether nothing has been read yet.</summary>
    public bool IsStart => Value.Length == 0;

    /// <summary>Two cursors are equal when their notes are.</summary>
    public bool Equals(ChannelCursor other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <summary>Goes with <see cref="Equals(ChannelCursor)"/>.</summary>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The note.</summary>
    public override string ToString() => Value;
}

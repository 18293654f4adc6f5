namespace SocialCrm.Customers;

/// <summary>The name of a system that knows people, such as <c>crm</c>, <c>orders</c> or a channel: lower case, at most 64 characters.</summary>
public readonly record struct SourceId
{
    private readonly string? value;

    /// <summary>Takes a name in any case.</summary>
    /// <exception cref="ArgumentException">The name is empty or longer than 64 characters.</exception>
    public SourceId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 64, nameof(value));
        this.value = value.Trim().ToLowerInvariant();
    }

    /// <summary>The name in lower case; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}

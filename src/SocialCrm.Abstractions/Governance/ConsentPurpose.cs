namespace SocialCrm.Governance;

/// <summary>What a person's consent is for, such as <c>marketing</c>: lower case, at most 64 characters.</summary>
/// <remarks>An open set: a host may name others. <c>default</c> has an empty value and is refused wherever a purpose is stored.</remarks>
public readonly record struct ConsentPurpose
{
    private readonly string? value;

    /// <summary>Takes a name in any case.</summary>
    /// <exception cref="ArgumentException">The name is blank, longer than 64 characters, or holds a control character or half a surrogate pair.</exception>
    public ConsentPurpose(string value)
    {
        SingleLine.ThrowIfNot(value, 64, nameof(value));
        this.value = value.Trim().ToLowerInvariant();
    }

    /// <summary>Offers, news and whatever else is to sell something.</summary>
    public static ConsentPurpose Marketing { get; } = new("marketing");

    /// <summary>What a contract or a question brings with it, such as a change of an order.</summary>
    public static ConsentPurpose Service { get; } = new("service");

    /// <summary>Conclusions about the person from what they did.</summary>
    public static ConsentPurpose Profiling { get; } = new("profiling");

    /// <summary>The name in lower case; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}

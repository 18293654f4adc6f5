namespace SocialCrm.Offers;

/// <summary>The host's name of a member of staff, or of a system that acts for one: 1 to 128 characters, case-sensitive.</summary>
public readonly record struct StaffId
{
    private readonly string? value;

    /// <summary>Takes the name as it stands.</summary>
    /// <exception cref="ArgumentException">The name is blank, longer than 128 characters, or holds a control character or half a surrogate pair.</exception>
    public StaffId(string value)
    {
        SingleLine.ThrowIfNot(value, 128, nameof(value));
        this.value = value;
    }

    /// <summary>The name; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}

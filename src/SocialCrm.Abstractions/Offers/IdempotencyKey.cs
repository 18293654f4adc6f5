namespace SocialCrm.Offers;

/// <summary>The caller's name for one attempt, so that a retry is told from a second attempt: 1 to 200 characters, unique in the store.</summary>
/// <remarks>
/// The same key with the same request replays the first answer; with another request it is refused
/// (<see cref="OfferRefusal.KeyReused"/>). The request is everything that an attempt holds but its time, its objection and the code it would give.
/// A refused attempt leaves no trace, so its key may be tried again.
/// </remarks>
public readonly record struct IdempotencyKey
{
    private readonly string? value;

    /// <summary>Takes the key as it stands; it is case-sensitive.</summary>
    /// <exception cref="ArgumentException">The key is blank, longer than 200 characters, or holds a control character or half a surrogate pair.</exception>
    public IdempotencyKey(string value)
    {
        SingleLine.ThrowIfNot(value, 200, nameof(value));
        this.value = value;
    }

    /// <summary>The key; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>The key.</summary>
    public override string ToString() => Value;
}

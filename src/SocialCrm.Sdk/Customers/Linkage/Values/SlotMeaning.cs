namespace SocialCrm.Customers;

/// <summary>What a column of a batch holds.</summary>
/// <param name="Kind">The kind of its values.</param>
/// <param name="Qualifier">The channel, system or set; empty where there is none.</param>
/// <param name="Field">The field of the engine that takes its values as they are.</param>
internal readonly record struct SlotMeaning(AttributeKind Kind, string Qualifier, int Field)
{
    /// <summary>Whether its values are normalised already.</summary>
    public bool IsVerbatim { get; init; }
}

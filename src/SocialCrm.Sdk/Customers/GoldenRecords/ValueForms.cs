using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Brings values to the spelling in which two of one kind are the same or not.</summary>
internal sealed class ValueForms(string? defaultRegion)
{
    public static ValueForms WithoutRegion { get; } = new(null);

    private delegate bool Folding(ReadOnlySpan<char> text, Span<char> folded, out int written);

    /// <summary>The value in one spelling; null where it is no value of its kind.</summary>
    public string? Of(RecordValue value) => value.Kind switch
    {
        AttributeKind.Email => EmailAddress.Normalise(value.Value),
        AttributeKind.HashedEmail or AttributeKind.HashedPhone => IdentifierHash.Normalise(value.Value),
        AttributeKind.Phone => PhoneNumber.Normalise(value.Value, defaultRegion),
        AttributeKind.BirthDate => PartialDate.Parse(value.Value) is > 0 and var date ? date.ToString("00000000", CultureInfo.InvariantCulture) : null,
        AttributeKind.Postcode => Fold(Postcode.Fold, value.Value),
        // Whatever the channel is, all candidates are of the same one.
        AttributeKind.Handle => ChannelHandle.Normalise(value.Qualifier ?? "any", value.Value),
        AttributeKind.Id or AttributeKind.VerifiedId => NamedId.Normalise(value.Qualifier, value.Value),
        AttributeKind.GivenName or AttributeKind.FamilyName or AttributeKind.FullName => Fold(NameText.Fold, value.Value),
        AttributeKind.Url or AttributeKind.Text => value.Value.Trim(),
        _ => Fold(NameText.Letters, value.Value),
    };

    private static string? Fold(Folding fold, string text)
    {
        Span<char> folded = stackalloc char[NameText.LongestName];
        return fold(text, folded, out var written) ? folded[..written].ToString() : null;
    }
}

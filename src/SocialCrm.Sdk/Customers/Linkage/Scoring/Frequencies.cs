namespace SocialCrm.Customers;

/// <summary>How frequent each value of each field is among the records that state one, as log2.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class Frequencies(float[][] logs)
{
    public float Log(int field, int value) => logs[field][value];

    public float Log(uint feature) => logs[Feature.Field(feature)][Feature.Value(feature)];
}

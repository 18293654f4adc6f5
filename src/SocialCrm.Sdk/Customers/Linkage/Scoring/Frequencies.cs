namespace SocialCrm.Customers;

/// <summary>How frequent each value of each field is among the records that state one, as log2.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class Frequencies(float[][] logs)
{
    /// <summary>Stands for a value that so many have that it is no evidence; a logarithm of a frequency is never above 0.</summary>
    public const float SetAside = 1;

    public float Log(int field, int value) => logs[field][value];

    public float Log(uint feature) => logs[Feature.Field(feature)][Feature.Value(feature)];

    /// <summary>What it says that two records have a value: level 1, or nothing where the value was set aside.</summary>
    public Finding Same(uint feature) => Log(feature) is var log && log > 0 ? Finding.None : new Finding(1, log);

    /// <summary>The values of a field that were set aside.</summary>
    public IEnumerable<int> SetAsideIn(int field) => Enumerable.Range(0, logs[field].Length).Where(value => logs[field][value] > 0);
}

namespace SocialCrm.Customers;

/// <summary>How frequent each value of each field is among the records that state one, as log2.</summary>
/// <remarks>Safe to share between threads: what is found out late is the same for all of them.</remarks>
internal sealed class Frequencies(float[][] logs, Func<int, int, float>? find = null)
{
    /// <summary>Stands for a value that so many have that it is no evidence; a logarithm of a frequency is never above 0.</summary>
    public const float SetAside = 1;

    /// <summary>Stands for a value that has to be looked up first: most are never asked for, because no two records agree on them.</summary>
    public const float NotYetKnown = float.NaN;

    public float Log(int field, int value)
    {
        var log = logs[field][value];
        return float.IsNaN(log) ? logs[field][value] = find!(field, value) : log;
    }

    public float Log(uint feature) => Log(Feature.Field(feature), Feature.Value(feature));

    /// <summary>What it says that two records have a value: level 1, or nothing where the value was set aside.</summary>
    public Finding Same(uint feature) => Log(feature) is var log && log > 0 ? Finding.None : new Finding(1, log);

    /// <summary>The values of a field that were set aside.</summary>
    public IEnumerable<int> SetAsideIn(int field) => Enumerable.Range(0, logs[field].Length).Where(value => Log(field, value) > 0);
}

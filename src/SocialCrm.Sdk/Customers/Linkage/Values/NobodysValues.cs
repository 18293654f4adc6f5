namespace SocialCrm.Customers;

/// <summary>Counts the values that stand for nobody, such as test@test.com, and the records that state one.</summary>
/// <remarks>Not thread-safe while values are added.</remarks>
internal sealed class NobodysValues
{
    private readonly Dictionary<int, (HashSet<ulong> Values, int Records)> fields = [];

    /// <summary>Adds values in the order of their records.</summary>
    public void Add(IReadOnlyList<(int Record, int Field, ulong Hash)> stated)
    {
        (int Record, int Field) before = (-1, -1);
        foreach (var (record, field, hash) in stated)
        {
            var (values, records) = fields.GetValueOrDefault(field, ([], 0));
            values.Add(hash);
            fields[field] = (values, before == (record, field) ? records : records + 1);
            before = (record, field);
        }
    }

    /// <summary>How many values of a field there are, and how many records state one.</summary>
    public (int Values, int Records) In(int field) => fields.TryGetValue(field, out var found) ? (found.Values.Count, found.Records) : default;
}

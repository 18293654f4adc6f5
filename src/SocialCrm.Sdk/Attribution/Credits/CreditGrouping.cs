namespace SocialCrm.Attribution;

/// <summary>A coarser report: every line belongs to one group of it.</summary>
internal sealed class CreditGrouping(Func<CreditKey, CreditKey> groupOf)
{
    private readonly Dictionary<CreditKey, int> numbers = [];
    private readonly List<int> groupOfLine = [];

    /// <summary>The groups, in order of number.</summary>
    public List<CreditKey> Groups { get; } = [];

    /// <summary>The number of a line's group.</summary>
    public int GroupOf(int line) => groupOfLine[line];

    /// <summary>Takes in the next line.</summary>
    public void Append(CreditKey line)
    {
        var key = groupOf(line);
        if (!numbers.TryGetValue(key, out var number))
        {
            number = Groups.Count;
            numbers.Add(key, number);
            Groups.Add(key);
        }

        groupOfLine.Add(number);
    }
}

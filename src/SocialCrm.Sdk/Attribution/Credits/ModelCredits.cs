namespace SocialCrm.Attribution;

/// <summary>What one model has credited in one currency: by line, and by group of each coarser report.</summary>
internal sealed class ModelCredits(int groupings)
{
    private readonly CreditCell[][] groups = [.. Enumerable.Repeat<CreditCell[]>([], groupings)];
    private CreditCell[] lines = [];

    public CreditCell Line(int number) => number < lines.Length ? lines[number] : default;

    public CreditCell Group(int grouping, int number) => number < groups[grouping].Length ? groups[grouping][number] : default;

    public void AddLines(ReadOnlySpan<int> numbers, ReadOnlySpan<long> shares, long minorUnits) =>
        Add(ref lines, numbers, shares, minorUnits);

    public void AddGroups(int grouping, ReadOnlySpan<int> numbers, ReadOnlySpan<long> shares, long minorUnits) =>
        Add(ref groups[grouping], numbers, shares, minorUnits);

    private static void Add(ref CreditCell[] cells, ReadOnlySpan<int> numbers, ReadOnlySpan<long> shares, long minorUnits)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = numbers[i];
            if (number >= cells.Length)
                Array.Resize(ref cells, Math.Max(number + 1, 2 * cells.Length));
            if (shares[i] != 0)
                cells[number].Add(shares[i], minorUnits);
        }
    }
}

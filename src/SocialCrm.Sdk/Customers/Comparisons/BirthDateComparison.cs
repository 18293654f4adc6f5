namespace SocialCrm.Customers;

/// <summary>Compares birth dates. Different ones speak against one person, as far as typing mistakes allow; one that is not whole says nothing.</summary>
internal sealed class BirthDateComparison : IComparison
{
    // One day in about seventy years.
    private const double OneDay = 1 / 25_567d;

    private static readonly MatchOdds Equal = new(Same: 0.93, Chance: OneDay);
    private static readonly MatchOdds Swapped = new(Same: 0.02, Chance: OneDay);
    private static readonly MatchOdds Different = new(Same: 0.05, Chance: 1 - 2 * OneDay);

    public string Name => "birth-date";

    public MatchWeight Compare(SourceRecord left, SourceRecord right)
    {
        var lefts = Dates(left);
        var rights = Dates(right);
        if (lefts.Count == 0 || rights.Count == 0)
            return new MatchWeight(Name, 0, "birth date missing");
        if (lefts.Exists(rights.Contains))
            return new MatchWeight(Name, Equal.Agree, "same birth date");
        return lefts.Exists(mine => rights.Contains(PartialDate.Swap(mine)))
            ? new MatchWeight(Name, Swapped.Agree, "same birth date with day and month swapped")
            : new MatchWeight(Name, Different.Agree, "different birth date");
    }

    private static List<int> Dates(SourceRecord record) =>
        [.. record.Values.Where(value => value.Kind == AttributeKind.BirthDate).Select(value => PartialDate.Parse(value.Value)).Where(PartialDate.IsWhole)];
}

namespace SocialCrm.Customers;

/// <summary>Compares names, whole or in part. On channels anybody shows any name, so a different one says little.</summary>
internal sealed class NameComparison : IComparison
{
    private static readonly MatchOdds Whole = new(Same: 0.65, Chance: 1e-4);
    private static readonly MatchOdds Part = new(Same: 0.2, Chance: 0.01);
    private static readonly MatchOdds Neither = new(Same: 0.15, Chance: 0.9899);

    public string Name => "name";

    public MatchWeight Compare(SourceRecord left, SourceRecord right)
    {
        var lefts = PersonName.Of(left);
        var rights = PersonName.Of(right);
        if (lefts.Count == 0 || rights.Count == 0)
            return new MatchWeight(Name, 0, "name missing");
        if (lefts.Exists(mine => rights.Exists(mine.SetEquals)))
            return new MatchWeight(Name, Whole.Agree, "same name");
        // An initial in common is no word in common.
        return lefts.Exists(mine => rights.Exists(theirs => mine.Any(word => word.Length > 1 && theirs.Contains(word))))
            ? new MatchWeight(Name, Part.Agree, "part of the name is the same")
            : new MatchWeight(Name, Neither.Agree, "different name");
    }
}

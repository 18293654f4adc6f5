namespace SocialCrm.Benchmarks.People.Names;

/// <summary>The names of a language region, the most frequent first.</summary>
/// <param name="Share">How many of all people bear these names.</param>
/// <param name="Flatness">How little the first names of the list stand out: the name at a place is as frequent as 1 / (place + flatness).</param>
/// <param name="Words">The names, separated by spaces; an underscore stands for a space in a name.</param>
internal sealed record NameList(double Share, double Flatness, string Words)
{
    /// <summary>The names with their shares.</summary>
    public IEnumerable<(string Name, double Share)> Weighted()
    {
        var names = Words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var weights = names.Select((_, place) => 1 / (place + 1 + Flatness)).ToArray();
        var sum = weights.Sum();
        return names.Select((name, place) => (name.Replace('_', ' '), Share * weights[place] / sum));
    }
}

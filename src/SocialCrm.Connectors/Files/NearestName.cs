namespace SocialCrm.Connectors.Files;

/// <summary>Finds the name that was probably meant, by edit distance (Levenshtein), ignoring case.</summary>
internal static class NearestName
{
    private const int MaxLength = 100;

    /// <summary>The nearest name, or null where none is near: more than a third of the letters differ.</summary>
    public static string? Of(string name, IReadOnlyList<string> candidates)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate.Length is 0 or > MaxLength || name.Length > MaxLength)
                continue;
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least && distance <= Math.Max(name.Length, candidate.Length) / 3)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

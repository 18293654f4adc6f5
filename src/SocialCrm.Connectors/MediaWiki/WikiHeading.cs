namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Tells the headings of a page's sections.</summary>
internal static class WikiHeading
{
    private const int Deepest = 6;

    /// <summary>The words of a heading, or null where the line is none.</summary>
    public static string? Of(string line)
    {
        var trimmed = line.TrimEnd();
        var level = LevelOf(trimmed);
        return level == 0 ? null : trimmed[level..^level].Trim() is { Length: > 0 } words ? words : null;
    }

    /// <summary>How many signs are on both sides; 0 where the line is no heading.</summary>
    private static int LevelOf(string line)
    {
        var level = 0;
        while (level < Deepest && 2 * (level + 1) < line.Length && line[level] == '=' && line[^(level + 1)] == '=')
            level++;
        return level;
    }
}

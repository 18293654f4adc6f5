namespace SocialCrm.Customers;

/// <summary>Makes sets of words from lists of this library.</summary>
internal static class WordSet
{
    /// <summary>The words of a list, parted by blanks and ends of lines.</summary>
    public static WordTable<bool> Of(string list, bool ignoreCase = false) => Of(Words(list), ignoreCase);

    /// <summary>The given words, which may have blanks in them.</summary>
    public static WordTable<bool> Of(IEnumerable<string> words, bool ignoreCase = false) => new(words.Select(word => KeyValuePair.Create(word, true)), ignoreCase);

    /// <summary>Takes a list apart at blanks and ends of lines.</summary>
    public static string[] Words(string list) => list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

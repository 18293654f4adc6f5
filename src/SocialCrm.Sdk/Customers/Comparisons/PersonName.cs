using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>The words of a name in one spelling: without case, accents, honorifics and order.</summary>
internal static class PersonName
{
    private const int LongestName = 256;

    private static readonly FrozenSet<string> Honorifics =
        FrozenSet.Create(StringComparer.Ordinal, "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "mme", "mlle", "sr", "sra", "jr");

    /// <summary>Every name that a record states; a given and a family name make one.</summary>
    public static List<SortedSet<string>> Of(SourceRecord record)
    {
        var names = new List<SortedSet<string>>();
        foreach (var full in Stated(record, AttributeKind.FullName))
            Add(names, full);
        foreach (var family in Stated(record, AttributeKind.FamilyName).DefaultIfEmpty(""))
        {
            foreach (var given in Stated(record, AttributeKind.GivenName).DefaultIfEmpty(""))
                Add(names, given + " " + family);
        }

        return names;
    }

    private static IEnumerable<string> Stated(SourceRecord record, AttributeKind kind) => record.Values
        .Where(value => value.Kind == kind && value.Value.Length <= LongestName && !Placeholders.Stands(value.Value))
        .Select(value => value.Value)
        .Take(4);

    private static void Add(List<SortedSet<string>> names, string name)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in UnicodeText.Decomposed(name) + " ")
        {
            if (char.IsLetter(character) || char.IsSurrogate(character))
                word.Append(char.ToLowerInvariant(character));
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && character is not '\'' and not '\u2019' && word.Length > 0)
                Finish(words, word);
        }

        if (words.Count > 0)
            names.Add(words);
    }

    private static void Finish(SortedSet<string> words, StringBuilder word)
    {
        if (!Honorifics.Contains(word.ToString()))
            words.Add(word.ToString());
        word.Clear();
    }
}

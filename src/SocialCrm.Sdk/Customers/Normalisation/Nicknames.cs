namespace SocialCrm.Customers;

/// <summary>Knows which given names are forms of one name: Elizabeth, Liz and Beth; Alexander, Alex and Sasha.</summary>
internal static class Nicknames
{
    private static readonly NameGroups Groups = new(EnglishNicknames.List, EuropeanNicknames.List);

    /// <summary>The name that a folded given name is a form of, as a number; 0 where it is none known. A form of several names has the most common one's.</summary>
    public static int GroupOf(ReadOnlySpan<char> foldedGiven) => Groups.GroupOf(foldedGiven);

    /// <summary>Every name that a folded given name is a form of, the most common first; empty where it is none known.</summary>
    public static ReadOnlySpan<ushort> GroupsOf(ReadOnlySpan<char> foldedGiven) => Groups.GroupsOf(foldedGiven);

    /// <summary>Whether two folded given names are the same, or forms of one name: Alex goes with Alexander and with Alexandra, but they not with each other.</summary>
    public static bool Related(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => !a.IsEmpty && a.SequenceEqual(b) || Groups.Related(a, b);
}

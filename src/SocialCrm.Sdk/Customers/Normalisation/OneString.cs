namespace SocialCrm.Customers;

/// <summary>Gives the string of some characters without a second copy of it.</summary>
internal static class OneString
{
    /// <summary>The given text itself where it reads the same, else a new string.</summary>
    public static string Of(string text, ReadOnlySpan<char> characters) => characters.SequenceEqual(text) ? text : characters.ToString();
}

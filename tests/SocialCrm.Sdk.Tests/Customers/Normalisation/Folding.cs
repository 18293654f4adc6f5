using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

/// <summary>Calls what writes into spans, and answers strings.</summary>
internal static class Folding
{
    public delegate bool Writing(ReadOnlySpan<char> text, Span<char> destination, out int written);

    public static string? Write(Writing write, string text)
    {
        Span<char> destination = stackalloc char[256];
        return write(text, destination, out var written) ? destination[..written].ToString() : null;
    }

    public static string? Name(string text) => Write(NameText.Fold, text);

    /// <summary>"given|middle|family|suffix" of a name as it was written.</summary>
    public static string? Parts(string text)
    {
        Span<char> destination = stackalloc char[256];
        return PersonNames.TryRead(text, destination, out var written, out var parts) ? Text(destination[..written], parts) : null;
    }

    /// <summary>"given|middle|family|suffix" of a name that is folded first.</summary>
    public static string? PartsOfFolded(string text)
    {
        Span<char> destination = stackalloc char[256];
        return NameText.Fold(text, destination, out var written) && PersonNames.TrySplit(destination[..written], out var parts) ? Text(destination[..written], parts) : null;
    }

    private static string Text(ReadOnlySpan<char> name, PersonNameParts parts) => $"{name[parts.Given]}|{name[parts.Middle]}|{name[parts.Family]}|{name[parts.Suffix]}";
}

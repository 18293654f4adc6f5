namespace SocialCrm.Connectors.Mail;

/// <summary>Small questions that are asked of header values.</summary>
internal static class MailHeaderText
{
    private const int MostIds = 200;

    /// <summary>Whether anything is said.</summary>
    public static bool HasWords(this string? value) => !string.IsNullOrWhiteSpace(value);

    /// <summary>The message ids of a header, without their angle brackets, in their order.</summary>
    public static IReadOnlyList<string> MessageIds(this string? header)
    {
        var ids = new List<string>();
        var text = header ?? "";
        for (var at = 0; ids.Count < MostIds && text.IndexOf('<', at) is var begin and >= 0;)
        {
            var end = text.IndexOf('>', begin);
            if (end < 0)
                break;
            if (Id(text[(begin + 1)..end]) is { } id)
                ids.Add(id);
            at = end + 1;
        }

        // Some programs forget the brackets.
        if (ids.Count == 0 && Id(text) is { } bare && bare.Contains('@', StringComparison.Ordinal))
            ids.Add(bare);
        return ids;
    }

    /// <summary>The first of several ids; null where there is none.</summary>
    public static string? FirstId(this IReadOnlyList<string> ids) => ids.Count > 0 ? ids[0] : null;

    /// <summary>The last of several ids; null where there is none.</summary>
    public static string? LastId(this IReadOnlyList<string> ids) => ids.Count > 0 ? ids[^1] : null;

    private static string? Id(string text)
    {
        var id = text.Replace(" ", "", StringComparison.Ordinal).Trim();
        return id.Length > 0 && !id.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '<' or '>') ? id : null;
    }
}

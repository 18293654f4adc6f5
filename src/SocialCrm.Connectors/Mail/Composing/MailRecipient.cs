namespace SocialCrm.Connectors.Mail;

/// <summary>An address in the form in which it is handed to a server.</summary>
internal static class MailRecipient
{
    private const int LongestAddress = 254;
    private const int LongestLocal = 64;

    /// <summary>The address with its domain in ASCII; null where it is none, or holds what could end the command.</summary>
    public static string? Of(string address)
    {
        if (MailKey.Of(address) is not { Length: <= LongestAddress } key)
            return null;
        var local = address[..address.LastIndexOf('@')];
        var plain = local.Length > 2 && local[0] == '"' && local[^1] == '"' ? local[1..^1] : local;
        var isWritable = local.Length <= LongestLocal && plain.All(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('<' or '>' or '"' or '\\'));
        var needsQuotes = plain.Any(letter => letter is ' ' or '(' or ')' or ',' or ':' or ';' or '[' or ']' or '@') || plain.StartsWith('.') || plain.EndsWith('.') || plain.Contains("..", StringComparison.Ordinal);
        return isWritable ? (needsQuotes ? $"\"{plain}\"" : plain) + key[key.LastIndexOf('@')..] : null;
    }
}

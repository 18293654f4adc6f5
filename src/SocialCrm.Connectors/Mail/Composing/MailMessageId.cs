using System.Buffers;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>The ids of the company's own mails: the same in every attempt to send one.</summary>
internal static class MailMessageId
{
    private const int Digits = 32;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    public static string Of(OutboxMessageId id, string domain) => $"{id}@{domain}";

    /// <summary>Whether an id is one that this library gave.</summary>
    public static bool IsOurs(string id, string domain) =>
        id.Length == Digits + 1 + domain.Length && id[Digits] == '@' && id.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && id.AsSpan(0, Digits).IndexOfAnyExcept(Hex) < 0;

    /// <summary>Whether an id can stand in a header as it is.</summary>
    public static bool IsWritable(string id) => id.Length is > 0 and <= 512 && id.All(letter => letter is > ' ' and <= '~' and not ('<' or '>'));
}

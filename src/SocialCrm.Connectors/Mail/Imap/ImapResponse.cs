using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>One response of an IMAP server: its lines, and the literals between them.</summary>
/// <param name="Lines">The lines; behind each but the last stands a literal.</param>
/// <param name="Literals">The literals.</param>
internal sealed record ImapResponse(IReadOnlyList<byte[]> Lines, IReadOnlyList<byte[]> Literals)
{
    /// <summary>What stands before the first blank: a tag, an asterisk or a plus sign.</summary>
    public string Tag => Word(0);

    /// <summary>The word behind the tag, in upper case; for what begins with a number, the word behind that.</summary>
    public string Name => char.IsAsciiDigit(Word(1).FirstOrDefault('x')) ? Word(2) : Word(1);

    /// <summary>Whether it is a status: what follows is text for people, with a code in brackets.</summary>
    public bool IsStatus => Name is "OK" or "NO" or "BAD" or "BYE" or "PREAUTH";

    /// <summary>The number before the name, as in <c>* 23 EXISTS</c>; null where there is none.</summary>
    public long? Number => long.TryParse(Word(1), out var number) ? number : null;

    /// <summary>The code in brackets of a status, such as <c>UIDNEXT 4392</c>; empty where there is none.</summary>
    public string Code
    {
        get
        {
            var text = Encoding.Latin1.GetString(Lines[0]);
            var begin = text.IndexOf('[', StringComparison.Ordinal);
            var end = begin < 0 ? -1 : text.IndexOf(']', begin);
            return IsStatus && end > begin && text.AsSpan(0, begin).Count(' ') == 2 ? text[(begin + 1)..end] : "";
        }
    }

    /// <summary>What stands behind the name.</summary>
    public ImapTokens Rest()
    {
        var tokens = new ImapTokens(this);
        for (var words = Number is null ? 2 : 3; words > 0; words--)
            tokens.SkipWord();
        return tokens;
    }

    private string Word(int number)
    {
        var line = Encoding.Latin1.GetString(Lines[0].AsSpan(0, Math.Min(Lines[0].Length, 200)));
        var words = line.Split(' ', number + 2);
        return words.Length > number ? number == 0 ? words[0] : words[number].ToUpperInvariant() : "";
    }
}

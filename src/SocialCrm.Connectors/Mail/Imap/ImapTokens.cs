using System.Globalization;
using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Walks through a response: atoms, quoted strings, literals and lists (RFC 3501).</summary>
/// <remarks>Throws <see cref="FormatException"/> where the response is none; the connection turns it into the channel's words.</remarks>
internal sealed class ImapTokens(ImapResponse response)
{
    private const int Deepest = 32;

    private int line;
    private int at;

    private byte[] Line => response.Lines[line];

    public bool IsAtEnd => at >= Line.Length && line == response.Lines.Count - 1;

    /// <summary>Passes over a word and the blank behind it.</summary>
    public void SkipWord()
    {
        while (at < Line.Length && Line[at] != ' ')
            at++;
        SkipBlanks();
    }

    /// <summary>Passes over a character where it stands next.</summary>
    public bool Skip(char expected)
    {
        SkipBlanks();
        if (at >= Line.Length || Line[at] != expected)
            return false;
        at++;
        return true;
    }

    public void Expect(char expected)
    {
        if (!Skip(expected))
            throw new FormatException($"A '{expected}' is missing.");
    }

    /// <summary>The name of what was fetched, such as <c>BODY[]&lt;0&gt;</c>, in upper case; blanks within its brackets belong to it.</summary>
    public string Name()
    {
        SkipBlanks();
        var begin = at;
        var depth = 0;
        for (; at < Line.Length && (depth > 0 || Line[at] is not ((byte)' ' or (byte)')' or (byte)'(')); at++)
            depth += Line[at] == '[' ? 1 : Line[at] == ']' ? -1 : 0;
        return at > begin ? Encoding.Latin1.GetString(Line, begin, at - begin).ToUpperInvariant() : throw new FormatException("A name is missing.");
    }

    public long Number()
    {
        var word = Atom();
        return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("A number is missing.");
    }

    public string Atom()
    {
        SkipBlanks();
        var begin = at;
        while (at < Line.Length && Line[at] is not ((byte)' ' or (byte)'(' or (byte)')' or (byte)'"'))
            at++;
        return at > begin ? Encoding.Latin1.GetString(Line, begin, at - begin) : throw new FormatException("A word is missing.");
    }

    /// <summary>A quoted string, a literal or a word; null for NIL.</summary>
    public byte[]? Text()
    {
        SkipBlanks();
        if (IsLiteral())
            return Literal();
        if (at < Line.Length && Line[at] == '"')
            return Quoted();
        var word = Atom();
        return word.Equals("NIL", StringComparison.OrdinalIgnoreCase) ? null : Encoding.Latin1.GetBytes(word);
    }

    /// <summary>The words of a list.</summary>
    public IReadOnlyList<string> Words()
    {
        var words = new List<string>();
        Expect('(');
        while (!Skip(')'))
            words.Add(Atom());
        return words;
    }

    /// <summary>Passes over a value of any kind.</summary>
    public void SkipValue(int depth = 0)
    {
        if (depth > Deepest)
            throw new FormatException("The lists are nested too deep.");
        if (!Skip('('))
        {
            Text();
            return;
        }

        while (!Skip(')'))
        {
            if (IsAtEnd)
                throw new FormatException("A list is not closed.");
            SkipValue(depth + 1);
        }
    }

    private void SkipBlanks()
    {
        while (at < Line.Length && Line[at] == ' ')
            at++;
    }

    /// <summary>The mark of a literal ends its line.</summary>
    private bool IsLiteral() => at < Line.Length && Line[at] is (byte)'{' or (byte)'~' && line < response.Literals.Count && ImapReader.LiteralMark(Line) == at;

    private byte[] Literal()
    {
        var literal = response.Literals[line];
        (line, at) = (line + 1, 0);
        return literal;
    }

    private byte[] Quoted()
    {
        using var text = new MemoryStream();
        for (at++; at < Line.Length && Line[at] != '"'; at++)
        {
            if (Line[at] == '\\' && at + 1 < Line.Length)
                at++;
            text.WriteByte(Line[at]);
        }

        if (at >= Line.Length)
            throw new FormatException("A quoted string is not closed.");
        at++;
        return text.ToArray();
    }
}

using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Walks through a structured header: atoms, quoted strings and comments (RFC 5322).</summary>
internal ref struct HeaderScanner(string text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public readonly bool IsAtEnd => at >= text.Length;

    public readonly char Current => text[at];

    /// <summary>Passes over a character where it stands next, blanks and comments before it too.</summary>
    public bool Skip(char expected)
    {
        SkipBlanks();
        if (IsAtEnd || text[at] != expected)
            return false;
        at++;
        return true;
    }

    /// <summary>The text up to one of these characters, which is not passed; comments are left out, quoted strings stand in their quotes.</summary>
    public string Until(ReadOnlySpan<char> ends)
    {
        var read = new StringBuilder();
        while (!IsAtEnd && !ends.Contains(text[at]))
        {
            if (text[at] == '(')
                Comment();
            else if (text[at] == '"')
                read.Append('"').Append(Quoted().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
            else
                read.Append(text[at++]);
        }

        return read.ToString();
    }

    /// <summary>A value: a quoted string without its quotes, or what stands before the next semicolon.</summary>
    public string Value()
    {
        SkipBlanks();
        return !IsAtEnd && text[at] == '"' ? Quoted() : Until(";").Trim();
    }

    /// <summary>A quoted string without its quotes; one that is not closed ends with the text.</summary>
    public string Quoted()
    {
        var read = new StringBuilder();
        for (at++; !IsAtEnd && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            read.Append(text[at]);
        }

        at++;
        return read.ToString();
    }

    /// <summary>Passes over a comment and answers what it says.</summary>
    public string Comment()
    {
        var read = new StringBuilder();
        var depth = 0;
        for (; !IsAtEnd; at++)
        {
            var current = text[at];
            depth += current == '(' ? 1 : current == ')' ? -1 : 0;
            if (current == '\\' && at + 1 < text.Length)
                at++;
            else if (depth == 0)
                break;
            read.Append(text[at]);
        }

        at++;
        return read.ToString().TrimStart('(').Trim();
    }

    public void Move() => at++;

    private void SkipBlanks()
    {
        while (!IsAtEnd && (text[at] is ' ' or '\t' or '('))
        {
            if (text[at] == '(')
                Comment();
            else
                at++;
        }
    }
}

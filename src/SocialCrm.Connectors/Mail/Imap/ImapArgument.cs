using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>A piece of a command: text that goes out as it stands, or bytes that go out as a literal.</summary>
/// <remarks>What a stranger wrote only ever becomes a quoted string of harmless characters, or a literal: it cannot end the command.</remarks>
internal sealed record ImapArgument(string Text, ReadOnlyMemory<byte>? Bytes = null)
{
    private const int LongestQuoted = 1_000;

    /// <summary>A string.</summary>
    public static ImapArgument String(string value)
    {
        var isHarmless = value.Length <= LongestQuoted && value.All(letter => letter is >= ' ' and <= '~');
        return isHarmless
            ? new ImapArgument("\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"")
            : new ImapArgument("", Encoding.UTF8.GetBytes(value));
    }

    public static ImapArgument Literal(ReadOnlyMemory<byte> bytes) => new("", bytes);

    public static implicit operator ImapArgument(string text) => new(text);
}

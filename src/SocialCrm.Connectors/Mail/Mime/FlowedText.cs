using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Joins the lines of a flowed text (RFC 3676).</summary>
internal static class FlowedText
{
    private const string Signature = "-- ";

    public static string Join(string text, bool dropsBlank)
    {
        var joined = new StringBuilder(text.Length);
        var openDepth = -1;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var depth = line.AsSpan().IndexOfAnyExcept('>');
            depth = depth < 0 ? line.Length : depth;
            var words = line[depth..];
            words = words.StartsWith(' ') ? words[1..] : words;
            if (openDepth == depth && words != Signature)
                joined.Append(words);
            else
                joined.Append(joined.Length > 0 ? "\n" : "").Append('>', depth).Append(depth > 0 && words.Length > 0 ? " " : "").Append(words);

            var isOpen = words.EndsWith(' ') && words != Signature;
            openDepth = isOpen ? depth : -1;
            if (isOpen && dropsBlank)
                joined.Length--;
        }

        return joined.ToString();
    }
}

using System.Globalization;
using System.Text;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Mail;

/// <summary>Writes header fields, folded and encoded, so that nothing in a value can begin another field.</summary>
internal sealed class HeaderWriter
{
    private const int Widest = 76;
    private const int LongestWord = 400;
    private const int WordBytes = 39;
    private const int LongestText = 900;

    private readonly StringBuilder fields = new();

    /// <summary>A field whose value is free text.</summary>
    public HeaderWriter Text(string name, string value)
    {
        var line = PlainText.Line(value, LongestText) ?? "";
        return IsPlain(line) ? Words(name, line.Split(' ')) : Words(name, Encoded(line));
    }

    /// <summary>A field whose value is put together from words that hold no blanks, each on a line where it fits.</summary>
    public HeaderWriter Words(string name, IEnumerable<string> words)
    {
        var length = name.Length + 1;
        fields.Append(name).Append(':');
        foreach (var word in words)
        {
            var safe = OneLine(word);
            var folds = length + 1 + safe.Length > Widest && length > name.Length + 1;
            fields.Append(folds ? "\r\n " : " ").Append(safe);
            length = folds ? 1 + safe.Length : length + 1 + safe.Length;
        }

        fields.Append("\r\n");
        return this;
    }

    /// <summary>A field with an address and the name beside it.</summary>
    public HeaderWriter Address(string field, Mailbox mailbox)
    {
        var name = PlainText.Line(mailbox.Name, 200);
        var words = name is null ? [] : IsPlain(name) ? [Quoted(name)] : Encoded(name);
        return Words(field, words.Append($"<{mailbox.Address}>"));
    }

    /// <summary>A field with a time.</summary>
    public HeaderWriter Date(string name, DateTimeOffset at) =>
        Words(name, at.ToUniversalTime().ToString("ddd, d MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture).Split(' '));

    /// <summary>A field with the ids of mails.</summary>
    public HeaderWriter Ids(string name, IEnumerable<string> ids) => Words(name, ids.Select(id => $"<{id}>"));

    public override string ToString() => fields.ToString();

    /// <summary>Whatever was overlooked before: a line end never gets through.</summary>
    private static string OneLine(string word) => word.AsSpan().ContainsAny('\r', '\n', '\0') ? new string([.. word.Where(letter => !char.IsControl(letter))]) : word;

    private static bool IsPlain(string text) =>
        text.All(letter => letter is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal) && text.Split(' ').All(word => word.Length is > 0 and <= LongestWord);

    private static string Quoted(string name) => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Encoded words, none of which cuts a character in two.</summary>
    private static IEnumerable<string> Encoded(string text)
    {
        var bytes = new List<byte>(WordBytes);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes.Count + rune.Utf8SequenceLength > WordBytes)
            {
                yield return Word(bytes);
                bytes.Clear();
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        if (bytes.Count > 0)
            yield return Word(bytes);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String(bytes.ToArray())}?=";
}

using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>
/// What shows that bytes are a person's: keys, handles, addresses, numbers, ids and the full name. Not what many people share, such as a city
/// or a category.
/// </summary>
internal sealed class PersonalMarks
{
    /// <summary>Shorter marks are in too many words, so they must fill a field of their own.</summary>
    private const int ShortestInText = 4;

    /// <summary>Go on with a word where another letter or digit follows: <c>ada@example.com</c> is not in <c>ada@example.com.au</c>.</summary>
    private const string Joints = ".-+@_";

    private const string FieldEnds = ",;|\t\r\n\"'[]{}:=";

    private readonly HashSet<string> marks;

    private PersonalMarks(HashSet<string> marks) => this.marks = marks;

    public bool IsEmpty => marks.Count == 0;

    public static PersonalMarks Of(IEnumerable<ErasedRecord> records)
    {
        var marks = records
            .Select(record => record.Record)
            .OfType<SourceRecord>()
            .SelectMany(record => record.Values.Where(value => IsIdentifying(value.Kind)).Select(value => value.Value).Append(record.Key))
            .Select(mark => SqlValue.Text(mark).Trim().TrimStart('@'))
            .Where(mark => mark.Length > 0);
        return new PersonalMarks(marks.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether all of these are among those of another.</summary>
    public bool AreAmong(PersonalMarks other) => marks.IsSubsetOf(other.marks);

    /// <summary>Whether one of them stands in the bytes, as words of their own, in any case, plain or escaped.</summary>
    public bool AreIn(byte[] raw) => LetterText.Readings(raw).Any(text => marks.Any(mark => IsIn(text, mark)));

    private static bool IsIdentifying(AttributeKind kind) =>
        kind is AttributeKind.FullName or AttributeKind.Email or AttributeKind.Phone or AttributeKind.Handle or AttributeKind.Url or AttributeKind.Id or AttributeKind.VerifiedId
            or AttributeKind.HashedEmail or AttributeKind.HashedPhone;

    private static bool IsIn(string text, string mark)
    {
        for (var from = 0; from + mark.Length <= text.Length;)
        {
            var at = text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            var end = at + mark.Length;
            if (mark.Length < ShortestInText ? EndsField(text, at - 1, -1) && EndsField(text, end, 1) : !GoesOn(text, at - 1, -1) && !GoesOn(text, end, 1))
                return true;
            from = at + 1;
        }

        return false;
    }

    private static bool GoesOn(string text, int at, int step) =>
        IsWord(text, at) || (IsInside(text, at) && Joints.Contains(text[at], StringComparison.Ordinal) && IsWord(text, at + step));

    private static bool EndsField(string text, int at, int step)
    {
        while (IsInside(text, at) && text[at] == ' ')
            at += step;
        return !IsInside(text, at) || FieldEnds.Contains(text[at], StringComparison.Ordinal);
    }

    private static bool IsWord(string text, int at) => IsInside(text, at) && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]));

    private static bool IsInside(string text, int at) => at >= 0 && at < text.Length;
}

using System.Text;

namespace SocialCrm.Testing;

/// <summary>The order of texts by their UTF-8 bytes, which is that of code points. It is not .NET's ordinal order, which compares UTF-16.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    /// <summary>Names that language, case, or the comparison of UTF-16 would put into another order.</summary>
    public static readonly IReadOnlyList<string> Names = ["b", "a", "A", "_", "10", "9", "é", "Z", "a b", "a-b", "\ufb00", "\U0001F366"];

    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}

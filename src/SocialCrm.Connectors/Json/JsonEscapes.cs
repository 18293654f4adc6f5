using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SocialCrm.Connectors.Json;

/// <summary>Takes the escapes out of JSON strings, also out of those that are valid JSON and no text: half a surrogate pair becomes U+FFFD.</summary>
internal static class JsonEscapes
{
    private const int MostOnStack = 512;
    private const int DigitsAt = 2;
    private const int EscapeLength = 6;

    /// <summary>The text of a string that stood between quotes; bytes that are no UTF-8 become U+FFFD too.</summary>
    public static string Read(ReadOnlySpan<byte> escaped)
    {
        if (!escaped.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(escaped);
        var rented = escaped.Length > MostOnStack ? ArrayPool<byte>.Shared.Rent(escaped.Length) : null;
        try
        {
            Span<byte> target = rented is null ? stackalloc byte[MostOnStack] : rented;
            return Encoding.UTF8.GetString(target[..Write(escaped, target, out _)]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes a string without its escapes; it never gets longer. Answers how many bytes were written.</summary>
    /// <param name="escaped">What stood between the quotes, as a reader has accepted it.</param>
    /// <param name="target">At least as long.</param>
    /// <param name="isWhole">Whether every character was one: no half surrogate pair, and no byte that is no UTF-8.</param>
    public static int Write(ReadOnlySpan<byte> escaped, Span<byte> target, out bool isWhole)
    {
        isWhole = Utf8.IsValid(escaped);
        var written = 0;
        while (true)
        {
            var plain = escaped.IndexOf((byte)'\\');
            var before = plain < 0 ? escaped : escaped[..plain];
            before.CopyTo(target[written..]);
            written += before.Length;
            if (plain < 0)
                return written;

            escaped = escaped[plain..];
            var rune = Escape(ref escaped, ref isWhole);
            written += rune.EncodeToUtf8(target[written..]);
        }
    }

    private static Rune Escape(ref ReadOnlySpan<byte> rest, ref bool isWhole)
    {
        if (rest[1] != (byte)'u')
        {
            var letter = Letter(rest[1]);
            rest = rest[2..];
            return new Rune(letter);
        }

        var first = Unit(rest);
        rest = rest[EscapeLength..];
        if (Rune.TryCreate(first, out var whole))
            return whole;
        if (IsUnit(rest) && Rune.TryCreate(first, Unit(rest), out whole))
        {
            rest = rest[EscapeLength..];
            return whole;
        }

        isWhole = false;
        return Rune.ReplacementChar;
    }

    private static bool IsUnit(ReadOnlySpan<byte> rest) => rest.Length >= EscapeLength && rest[0] == (byte)'\\' && rest[1] == (byte)'u';

    private static char Unit(ReadOnlySpan<byte> rest) => (char)ushort.Parse(rest[DigitsAt..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Letter(byte letter) => (char)letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var itself => itself,
    };
}

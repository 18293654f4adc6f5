using System.Globalization;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>What every character folds to in names, worked out a page of 256 characters at a time when one of them is first met.</summary>
/// <remarks>Thread-safe: two threads that meet a page at once work it out twice, to the same end.</remarks>
internal static class LetterFolds
{
    private const string Nothing = "";
    private const string Blank = " ";

    // Letters that Unicode does not take apart, and marks that stand for the apostrophe. Small capitals come from "fancy letters" sites.
    private const string Special = """
        ß ss|ø o|ł l|đ d|ð d|þ th|æ ae|œ oe|ı i|ŋ n|ħ h|ŧ t|ĸ k|ƒ f|ə a|ǝ e|ɛ e|ɔ o|ɨ i|ʉ u|ɓ b|ɗ d|ƙ k|ƴ y|ɣ g|ɖ d|ƀ b|ƈ c|ɠ g|ɲ n|ƥ p|ƭ t|ʋ v|ȥ z|ɇ e|ɍ r|ɏ y|ƶ z|
        ɦ h|ɫ l|ɱ m|ɵ o|ɽ r|ʂ s|ʈ t|ʐ z|ꜳ aa|ꝏ oo|ⱥ a|ⱡ l|ᴀ a|ʙ b|ᴄ c|ᴅ d|ᴇ e|ғ f|ꜰ f|ɢ g|ʜ h|ɪ i|ᴊ j|ᴋ k|ʟ l|ᴍ m|ɴ n|ᴏ o|ᴘ p|ǫ q|ʀ r|ꜱ s|ᴛ t|ᴜ u|ᴠ v|ᴡ w|ʏ y|ᴢ z|
        ς σ|ی ي|ى ي|ک ك|ة ه|ٱ ا|ґ г|ђ д|ћ т
        """;

    private const string Apostrophes = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u2018\u2019\u201a\u201b\u2032\u2035\u055a\u05f3\u05f4\uff07\uff40\ua78c\u0640";

    private static readonly Dictionary<int, string> Specials = Special
        .Split('|', StringSplitOptions.TrimEntries)
        .ToDictionary(entry => (int)entry[0], entry => entry[2..]);

    private static readonly string?[]?[] Pages = new string?[0x1100][];

    /// <summary>What a code point folds to: null where it stays, nothing where it is dropped, a blank where it parts words.</summary>
    public static string? Of(int codePoint) => (Volatile.Read(ref Pages[codePoint >> 8]) ?? Page(codePoint >> 8))[codePoint & 0xff];

    private static string?[] Page(int number)
    {
        var page = new string?[256];
        for (var i = 0; i < page.Length; i++)
            page[i] = Fold((number << 8) + i);
        Volatile.Write(ref Pages[number], page);
        return page;
    }

    private static string? Fold(int codePoint)
    {
        if (!Rune.TryCreate(codePoint, out var rune))
            return Blank;
        if (IsApostrophe(rune))
            return Nothing;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => Rune.IsWhiteSpace(rune) ? Blank : Nothing,
            UnicodeCategory.Format => Nothing,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when IsOptional(codePoint) => Nothing,
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.SpaceSeparator => Blank,
            _ when codePoint is 0x2122 or 0x2120 => Blank, // The trade mark would become the letters "tm".
            _ => Letters(rune),
        };
    }

    private static string? Letters(Rune rune)
    {
        var text = rune.ToString();
        // Capitals become small, ligatures two letters, and those have accents: once more until nothing changes.
        for (var pass = 0; pass < 4; pass++)
        {
            var folded = Once(text);
            if (folded == text)
                break;
            text = folded;
        }

        if (text.Length == 0)
            return Blank;
        return text == rune.ToString() ? null : text;
    }

    private static string Once(string text)
    {
        var built = new StringBuilder(text.Length);
        foreach (var rune in UnicodeText.Compatible(text).EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (IsApostrophe(lower))
                continue;
            if (Specials.TryGetValue(lower.Value, out var special))
                built.Append(special);
            else if (Rune.GetUnicodeCategory(lower) == UnicodeCategory.DecimalDigitNumber)
                built.Append((char)('0' + (int)Rune.GetNumericValue(lower)));
            else if (HasAccents(lower.Value))
                AppendKept(built, UnicodeText.Decomposed(lower.ToString()));
            else
                AppendKept(built, lower.ToString());
        }

        return built.ToString();
    }

    private static void AppendKept(StringBuilder built, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            if (isMark ? !IsOptional(rune.Value) : Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune))
                built.Append(rune.ToString());
        }
    }

    private static bool IsApostrophe(Rune rune) => rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal);

    // Latin, Greek, Cyrillic and Arabic letters are read without their marks; the scripts of India, Thai or kana are not.
    private static bool HasAccents(int codePoint) =>
        codePoint is < 0x0590 or (>= 0x0600 and <= 0x06ff) or (>= 0x1e00 and <= 0x1fff) or (>= 0x2c60 and <= 0x2c7f) or (>= 0xa720 and <= 0xa7ff);

    private static bool IsOptional(int codePoint) =>
        codePoint is (>= 0x0300 and <= 0x036f) or (>= 0x0483 and <= 0x0489) or (>= 0x0591 and <= 0x05c7) or (>= 0x0610 and <= 0x061a) or (>= 0x064b and <= 0x065f)
            or 0x0670 or (>= 0x06d6 and <= 0x06ed) or (>= 0x1ab0 and <= 0x1aff) or (>= 0x1dc0 and <= 0x1dff) or (>= 0x20d0 and <= 0x20ff)
            or (>= 0xfe00 and <= 0xfe0f) or (>= 0xfe20 and <= 0xfe2f) or (>= 0xe0100 and <= 0xe01ef);
}

#pragma warning disable
namespace SocialCrm.Customers;

internal static class NameText
{
    public static bool Fold(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        written = 0;
        var blank = false;
        foreach (var raw in System.Text.Ascii.IsValid(text) ? text : UnicodeText.Decomposed(text.ToString()))
        {
            if (written >= 250)
                break;
            if (char.IsLetterOrDigit(raw) || char.IsSurrogate(raw))
            {
                if (blank && written > 0)
                    destination[written++] = ' ';
                blank = false;
                destination[written++] = char.ToLowerInvariant(raw);
            }
            else if (raw is not '\'' and not '\u2019' && char.GetUnicodeCategory(raw) != System.Globalization.UnicodeCategory.NonSpacingMark)
                blank = true;
        }

        return written > 0;
    }
}

internal static class Nicknames
{
    private static readonly Dictionary<string, int> Groups = Make();
    private static Dictionary<string, int> Make()
    {
        var made = new Dictionary<string, int>();
        var n = 0;
        foreach (var line in "elizabeth liz beth eliza betty lizzie|william bill will billy willy|robert bob rob bobby robbie|alexander alex sasha|katherine kate kathy katie catherine cathy|james jim jimmy jamie|john jack johnny|richard dick rick ricky rich|thomas tom tommy|michael mike mick mickey|edward ed ted eddie teddy ned|charles charlie chuck|henry harry hank|margaret maggie meg peggy|george georgie|joseph joe joey|daniel dan danny|samuel sam sammy|benjamin ben benny|andrew andy drew|anthony tony|christopher chris|stephen steven steve|matthew matt|nicholas nick nicky|david dave davy|patricia pat patty|susan sue susie|jennifer jen jenny|rebecca becky becca|victoria vicky|deborah debbie|frederick fred freddie|francis frank|lawrence larry|arthur art|albert al bert|walter walt wally|peter pete|gregory greg|jonathan jon|philip phil|ronald ron|donald don|kenneth ken|timothy tim|joshua josh|jacob jake|zachary zach|abigail abby|natasha tasha|alyssa aly|jessica jess|amanda mandy|samantha sam|kimberly kim|pamela pam|barbara barb|dorothy dot|eleanor ellie nell|isabella bella|theodore theo ted|vincent vince|raymond ray|gerald jerry|leonard len|louis lou|maximilian max|mary molly polly|nathaniel nate nathan|oliver ollie|patrick paddy".Split('|'))
        {
            n++;
            foreach (var word in line.Split(' '))
                made.TryAdd(word, n);
        }
        return made;
    }
    public static int GroupOf(ReadOnlySpan<char> given) => Groups.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(given, out var group) ? group : 0;
    public static bool Related(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => GroupOf(a) is > 0 and var group && group == GroupOf(b);
}

internal static class Phonetic
{
    public static uint Code(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        uint code = text[0];
        char last = '0';
        var count = 0;
        foreach (var c in text[1..])
        {
            var digit = c switch { 'b' or 'f' or 'p' or 'v' => '1', 'c' or 'g' or 'j' or 'k' or 'q' or 's' or 'x' or 'z' => '2', 'd' or 't' => '3', 'l' => '4', 'm' or 'n' => '5', 'r' => '6', 'h' or 'w' => last, _ => '0' };
            if (digit != '0' && digit != last && count++ < 3)
                code = code * 31 + digit;
            last = digit;
        }
        return code;
    }
}

internal static class PartialDate
{
    public static int Parse(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[8];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (n == 8) return 0;
                digits[n++] = c;
            }
            else if (c != '-') return 0;
        }
        return n == 8 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : n == 4 ? int.Parse(digits[..4], System.Globalization.CultureInfo.InvariantCulture) * 10000 : 0;
    }
}

internal static class Postcode
{
    public static bool Fold(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        written = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) && written < 16)
                destination[written++] = char.ToUpperInvariant(c);
        }
        return written > 0;
    }
    public static int AreaLength(ReadOnlySpan<char> folded) => folded.Length >= 5 && char.IsAsciiLetter(folded[0]) ? folded.Length - 3 : Math.Max(1, folded.Length - 2);
}

internal static class HandleText
{
    public static bool Core(ReadOnlySpan<char> handle, Span<char> destination, out int written)
    {
        written = 0;
        foreach (var c in handle)
        {
            if (char.IsLetter(c) && written < 100)
                destination[written++] = char.ToLowerInvariant(c);
        }
        foreach (var affix in new[] { "real", "its", "iam", "hey", "the", "mr", "ms" })
        {
            if (written - affix.Length >= 4 && destination.StartsWith(affix))
            {
                destination[affix.Length..written].CopyTo(destination);
                written -= affix.Length;
                break;
            }
        }
        foreach (var affix in new[] { "eats", "codes", "official", "fan", "parody", "photo", "writes" })
        {
            if (written - affix.Length >= 4 && destination[..written].EndsWith(affix))
            {
                written -= affix.Length;
                break;
            }
        }
        return written > 1;
    }
}

internal static class Distances
{
    public static int DamerauLevenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max)
            return max + 1;
        while (a.Length > 0 && b.Length > 0 && a[0] == b[0]) { a = a[1..]; b = b[1..]; }
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1]) { a = a[..^1]; b = b[..^1]; }
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);
        if (a.Length > 60 || b.Length > 60)
            return max + 1;
        if (max == 1)
            return a.Length == 1 && b.Length == 1 || a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0] ? 1 : 2;
        Span<int> before = stackalloc int[64], previous = stackalloc int[64], row = stackalloc int[64];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var d = Math.Min(Math.Min(row[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d = Math.Min(d, before[j - 2] + 1);
                row[j] = d;
                least = Math.Min(least, d);
            }
            if (least > max)
                return max + 1;
            var spare = before; before = previous; previous = row; row = spare;
        }
        return previous[b.Length];
    }

    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0 || a.Length > 64 || b.Length > 64)
            return 0;
        var window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        ulong usedA = 0, usedB = 0;
        var m = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if ((usedB >> j & 1) == 0 && a[i] == b[j])
                {
                    usedA |= 1ul << i; usedB |= 1ul << j; m++;
                    break;
                }
            }
        }
        if (m == 0)
            return 0;
        int t = 0, k = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if ((usedA >> i & 1) == 0) continue;
            while ((usedB >> k & 1) == 0) k++;
            if (a[i] != b[k]) t++;
            k++;
        }
        var jaro = ((double)m / a.Length + (double)m / b.Length + (m - t / 2.0) / m) / 3;
        var prefix = 0;
        while (prefix < 4 && prefix < a.Length && prefix < b.Length && a[prefix] == b[prefix]) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}

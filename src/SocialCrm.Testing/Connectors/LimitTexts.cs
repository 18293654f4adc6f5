using System.Globalization;
using System.Text;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Texts as long as a limit says to the unit, of what units differ about: letters with and without marks, emoji of several people, flags, skin tones, characters that weigh double.</summary>
/// <remarks>It counts by itself and not as the core does: what is tried must not be measured with its own measure.</remarks>
internal static class LimitTexts
{
    private const int Long = 20_000;

    /// <summary>The longest text that the core takes at all, in UTF-16 units, with room for one more.</summary>
    private const int Longest = (1 << 20) - 1;

    private static readonly Sample[] Samples =
    [
        new("a", 1),
        new("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", 2),
        new("\ud83c\udde9\ud83c\uddea", 2),
        new("\ud83d\udc4d\ud83c\udffd", 2),
        new("q\u0303\u0323", 3),
        new("\u00e9", 1),
        new("\u51b0", 2),
        new("\ud83c\udf68", 2),
    ];

    /// <summary>A link that is longer than it weighs, in quotation marks so that several are several.</summary>
    private static readonly Sample Link = new("\"https://www.example.com/a/longer/way/than/it/weighs\"", 25);

    /// <summary>Messages at every limit that is stated; fails where one of them cannot be tried, and skips where none is stated.</summary>
    public static List<(OutboundMessage Message, TextLimit Limit)> Messages(ChannelDescriptor descriptor, Func<ChannelOperation, string, OutboundMessage?> make)
    {
        Skip.If(descriptor.Operations.All(operation => operation.TextLimits.Count == 0), $"{descriptor.DisplayName} states no limit.");
        var messages = new List<(OutboundMessage, TextLimit)>();
        foreach (var (operation, limit) in descriptor.Operations.SelectMany(operation => operation.TextLimits.Select(limit => (operation, limit))))
        {
            var made = At(limit, operation.TextLimits).Select(text => make(operation.Operation, text)).OfType<OutboundMessage>().ToList();
            Assert.True(made.Count > 0, $"{operation.Operation}: {limit} is stated and cannot be tried. Either no text is so long and within the operation's other limits, or the harness makes no message of it.");
            messages.AddRange(made.Select(message => (message, limit)));
        }

        return messages;
    }

    /// <summary>Texts that are exactly as long as the limit, and within all others.</summary>
    public static IEnumerable<string> At(TextLimit limit, IReadOnlyList<TextLimit> all)
    {
        // A long text costs as much as many short ones, and tells no more.
        foreach (var sample in limit.Maximum > Long ? Samples.Take(2) : limit.Unit == TextUnit.Weighted ? Samples.Append(Link) : Samples)
        {
            var times = limit.Maximum / Count(sample, 1, limit.Unit);
            var padding = limit.Maximum - Count(sample, times, limit.Unit);
            if (times > 0 && padding + Count(sample, times, TextUnit.Utf16Units) <= Longest && all.All(other => padding + Count(sample, times, other.Unit) <= other.Maximum))
                yield return new string('a', padding) + string.Concat(Enumerable.Repeat(sample.Text, times));
        }
    }

    private static int Count(Sample sample, int times, TextUnit unit) => times * unit switch
    {
        TextUnit.Graphemes => new StringInfo(sample.Text).LengthInTextElements,
        TextUnit.CodePoints => sample.Text.EnumerateRunes().Count(),
        TextUnit.Utf16Units => sample.Text.Length,
        TextUnit.Utf8Bytes => Encoding.UTF8.GetByteCount(sample.Text),
        _ => sample.Weight,
    };

    /// <summary>What a reader takes for one character.</summary>
    private sealed record Sample(string Text, int Weight);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Mail;

/// <summary>What an SMTP server answered.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">The text of each line.</param>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 400;

    /// <summary>Whether the same may go better later.</summary>
    public bool IsForNow => Code is >= 400 and < 500;

    /// <summary>How long a server asks to wait that puts off whom it does not know; null where it names no time.</summary>
    public TimeSpan? RetryAfter
    {
        get
        {
            if (!IsForNow || Waiting().Match(string.Join(' ', Lines)) is not { Success: true } match)
                return null;
            if (match.Groups["clock"].Success)
                return TimeSpan.TryParseExact(match.Groups["clock"].Value, @"h\:mm\:ss", CultureInfo.InvariantCulture, out var clock) ? clock : null;
            var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            return match.Groups["unit"].ValueSpan[0] is 'm' or 'M' ? TimeSpan.FromMinutes(number) : TimeSpan.FromSeconds(number);
        }
    }

    /// <summary>The code, with the finer one of RFC 3463 where the server states it: nothing of its words, which may name a person.</summary>
    public string Status
    {
        get
        {
            var fine = Lines[0].Split(' ')[0];
            return fine.Length is >= 5 and <= 9 && fine[0] is '4' or '5' && fine.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? $"{Code} {fine}" : $"{Code}";
        }
    }

    [GeneratedRegex(@"\b(?:in|after)\s+(?:(?<clock>\d{1,2}:\d\d:\d\d)|(?<number>\d{1,5})\s*(?<unit>s|m)[a-z]*\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Waiting();
}

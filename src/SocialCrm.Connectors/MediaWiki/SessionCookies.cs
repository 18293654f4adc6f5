using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>The cookies that a wiki sets while it is signed in to: names and values alone, because they go back to the one address they came from.</summary>
internal sealed class SessionCookies
{
    private readonly SortedDictionary<string, string> cookies = new(StringComparer.Ordinal);

    public void Take(PlatformAnswer answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var lines))
            return;
        foreach (var line in lines)
        {
            var pair = line.Split(';', 2)[0];
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (name, value) = (pair[..at].Trim(), pair[(at + 1)..].Trim());
            if (value.Length == 0 || value == "deleted")
                cookies.Remove(name);
            else
                cookies[name] = value;
        }
    }

    /// <summary>The <c>Cookie</c> header.</summary>
    public override string ToString() => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
}

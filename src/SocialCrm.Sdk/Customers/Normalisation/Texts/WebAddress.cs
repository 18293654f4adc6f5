namespace SocialCrm.Customers;

/// <summary>Recognises links in free text, with and without their scheme, and profiles on networks among them.</summary>
internal static class WebAddress
{
    private const int LongestDomain = 253;
    private const int LongestName = 100;

    // Without a scheme only what is hardly the end of one sentence and the beginning of the next.
    private static readonly WordTable<bool> Endings = WordSet.Of(
        """
            com net org io co me uk de fr es it nl eu at ch be pl se no dk fi pt cz sk hu ro gr ie ru ua tr cn jp kr tw hk sg my in id au nz za ca us br mx ar cl info biz app dev art blog shop
            store online site tv fm gg ai xyz page link photo photography photos design studio club life world today news media agency social email london nyc berlin pro mobi cc ly bio
            space website tech digital coach fitness style fashion music band video live team works guru expert solutions services consulting group company academy cafe pub bar restaurant
            """,
        ignoreCase: true);

    /// <summary>Reads a token as a link, and as the profile it leads to; false where it is no link.</summary>
    public static bool TryRead(ReadOnlySpan<char> token, out TextFinding finding)
    {
        finding = new TextFinding(AttributeKind.Url, null, 0..token.Length);
        if (!token.Contains('.'))
            return false;
        var hasScheme = token.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || token.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var offset = hasScheme ? token.IndexOf("//", StringComparison.Ordinal) + 2 : 0;
        var rest = token[offset..];
        var hostLength = rest.IndexOfAny('/', '?', '#') is >= 0 and var end ? end : rest.Length;
        var host = rest[..hostLength];
        var port = host.IndexOf(':');
        if (!IsDomain(port > 0 ? host[..port] : host, hasScheme))
            return false;
        if (TryProfile(token, offset, hostLength, out var profile))
            finding = profile;
        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> host, bool hasScheme)
    {
        var dot = host.LastIndexOf('.');
        if (!hasScheme && host.Equals("asp.net", StringComparison.OrdinalIgnoreCase))
            return false;
        if (dot < 1 || host.Length > LongestDomain || host.Contains("..", StringComparison.Ordinal) || host[0] is '.' or '-')
            return false;
        foreach (var character in host)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('.' or '-'))
                return false;
        }

        var ending = host[(dot + 1)..];
        return hasScheme ? ending.Length >= 2 : Endings.Contains(ending) && (dot >= 2 || SocialNetworks.OfHost(host) is not null);
    }

    private static bool TryProfile(ReadOnlySpan<char> token, int offset, int hostLength, out TextFinding profile)
    {
        profile = default;
        var host = WithoutPrefix(token.Slice(offset, hostLength));
        var pathStart = offset + hostLength;
        var hostStart = pathStart - host.Length;
        if (TryOwnHost(host, hostStart, out profile))
            return true;
        if (pathStart + 1 >= token.Length || token[pathStart] != '/')
            return false;
        if (host is "wa.me" && token[(pathStart + 1)..].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            profile = new TextFinding(AttributeKind.Phone, null, (pathStart + 1)..token.Length);
            return true;
        }

        var second = token[(pathStart + 1)..].IndexOf('/');
        if (second > 0 && SocialNetworks.OfHost(token[hostStart..(pathStart + 1 + second)]) is { } under)
            return TryName(token, pathStart + second + 2, under, out profile);
        if (SocialNetworks.OfHost(host) is { } channel and not "activitypub")
            return TryName(token, pathStart + 1, channel, out profile);
        // A server that is none of these and has people at /@name speaks ActivityPub as far as can be told. There a name means nothing without its server.
        if (pathStart + 2 >= token.Length || token[pathStart + 1] != '@' || !TryName(token, pathStart + 1, "activitypub", out profile))
            return false;
        profile = profile with { Place = hostStart..profile.Place.End };
        return true;
    }

    private static bool TryName(ReadOnlySpan<char> token, int start, string channel, out TextFinding profile)
    {
        profile = default;
        var length = token[start..].IndexOfAny('/', '?', '#') is >= 0 and var end ? end : token.Length - start;
        if (length > 0 && token[start] is '@' or '+')
        {
            start++;
            length--;
        }

        var name = token.Slice(start, length);
        if (length is 0 or > LongestName || SocialNetworks.IsNoProfile(name))
            return false;
        profile = new TextFinding(AttributeKind.Handle, channel, start..(start + length));
        return true;
    }

    private static bool TryOwnHost(ReadOnlySpan<char> host, int start, out TextFinding profile)
    {
        var dot = host.IndexOf('.');
        var channel = dot < 2 ? null : host[dot..] switch
        {
            ".bsky.social" => "bluesky",
            ".tumblr.com" => "tumblr",
            ".substack.com" => "substack",
            ".wordpress.com" => "wordpress",
            ".github.io" => "github",
            _ => null,
        };
        // On Bluesky the whole is the handle.
        profile = channel is null ? default : new TextFinding(AttributeKind.Handle, channel, start..(start + (channel == "bluesky" ? host.Length : dot)));
        return channel is not null;
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> host)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "m.", "mobile.", "web.", "de.", "uk.", "fr.", "es.", "in."])
        {
            if (host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && host[prefix.Length..].Contains('.'))
                return host[prefix.Length..];
        }

        return host;
    }
}

namespace SocialCrm.Customers;

/// <summary>
/// Finds e-mail addresses, links and handles in free text, such as a profile's description: <c>foreach (var finding in TextEvidence.In(text))</c>.
/// </summary>
/// <remarks>
/// Understands "IG: @name", "instagram @name", "@name on insta", "twitter.com/name", "@name@server", "name at gmail dot com". A bare "@name" has no channel: it is on the
/// network on which the text was written, and often somebody else. Reads the first 8,192 characters, in time linear in them; nothing is allocated for ASCII.
/// </remarks>
internal ref struct TextEvidence
{
    /// <summary>The most characters that are read.</summary>
    public const int LongestText = 8_192;

    private static readonly WordTable<bool> Between = WordSet.Of("on auf en sur su op", ignoreCase: true);

    private readonly ReadOnlySpan<char> text;
    private TextTokens tokens;
    private NetworkLabels labels;
    private int resume;

    private TextEvidence(ReadOnlySpan<char> text)
    {
        this.text = text;
        tokens = new TextTokens(text);
    }

    /// <summary>What was found last.</summary>
    public TextFinding Current { get; private set; }

    /// <summary>The findings in a text, in the order in which they stand.</summary>
    public static TextEvidence In(ReadOnlySpan<char> text) => new(text[..Math.Min(text.Length, LongestText)]);

    /// <summary>Itself.</summary>
    public readonly TextEvidence GetEnumerator() => this;

    /// <summary>
    /// Writes what was found as a value: an address normalised, a handle in small letters, a link as it stands. False where it is none or does not fit.
    /// </summary>
    public static bool TryWrite(ReadOnlySpan<char> text, TextFinding finding, Span<char> destination, out int written)
    {
        written = 0;
        var found = text[finding.Place];
        if (finding.Kind == AttributeKind.Email)
            return EmailAddress.TryNormalise(found, destination, out written) || DisguisedEmail.TryWrite(found, destination, out written);
        if (found.Length > destination.Length)
            return false;
        if (finding.Channel == "activitypub" && found.IndexOf("/@", StringComparison.Ordinal) is > 0 and var slash)
            return TryWriteActor(found[(slash + 2)..], found[..slash], destination, out written);
        if (finding.Kind == AttributeKind.Handle)
            found.ToLowerInvariant(destination);
        else
            found.CopyTo(destination);
        written = found.Length;
        return true;
    }

    /// <summary>The next finding; false at the end.</summary>
    public bool MoveNext()
    {
        // "IG/TikTok: @name" is two findings at one place.
        if (labels.TryNext(out var channel))
        {
            Current = Current with { Channel = channel };
            return true;
        }

        while (tokens.MoveNext())
        {
            var token = tokens.Token;
            // A disguised address goes on over several tokens.
            if (tokens.Start >= resume && TryToken(token, tokens.Start))
                return true;
        }

        return false;
    }

    private bool TryToken(ReadOnlySpan<char> token, int start)
    {
        if (token.IndexOfAny('@', '\uff20') is >= 0 and var at && !IsPath(token, at))
            return at == 0 ? TryHandle(token, start) : TryAddress(token, start, at);
        if (token.Equals("at", StringComparison.OrdinalIgnoreCase))
            return TryDisguised();
        if (WebAddress.TryRead(token, out var link))
        {
            labels.Clear();
            return Found(link.Kind, link.Channel, Shift(link.Place, start));
        }

        if (labels.Add(token, tokens.Points))
            return false;
        if (token.IndexOfAny(':', '/', '\uff1a') is > 0 and var colon && labels.Add(token[..colon], points: true))
            return TryNamed(token[(colon + 1)..].TrimStart(":/\uff1a"), start + token.Length);
        return labels.Points ? TryNamed(token, start + token.Length) : Forget();
    }

    // A word behind "IG:" is a name, unless it cannot be one.
    private bool TryNamed(ReadOnlySpan<char> name, int end)
    {
        if (name.Length is < 3 or > 64 || !char.IsAsciiLetter(name[0]) && name[0] != '_' || !IsName(name) || NetworkLabels.IsNoName(name))
            return Forget();
        return Found(AttributeKind.Handle, labels.First(), (end - name.Length)..end);
    }

    private bool TryHandle(ReadOnlySpan<char> token, int start)
    {
        var name = token[1..];
        var host = name.IndexOf('@');
        if (host > 0 && WebAddress.TryRead(name[(host + 1)..], out _) && IsName(name[..host]))
        {
            labels.Clear();
            return Found(AttributeKind.Handle, "activitypub", (start + 1)..(start + token.Length));
        }

        var length = 0;
        while (length < name.Length && IsName(name[length]))
            length++;
        while (length > 0 && name[length - 1] is '.' or '-')
            length--;
        if (length is 0 or > 64 || host > 0)
            return Forget();
        var place = (start + 1)..(start + 1 + length);
        if (name[..length].EndsWith(".bsky.social", StringComparison.OrdinalIgnoreCase))
        {
            labels.Clear();
            return Found(AttributeKind.Handle, "bluesky", place);
        }

        var channel = labels.Any ? labels.First() : LabelBehind();
        return Found(AttributeKind.Handle, channel, place);
    }

    private bool TryAddress(ReadOnlySpan<char> token, int start, int at)
    {
        // "ig@name", "insta:@name"
        var before = token[..at].TrimEnd(":/-=");
        if (before.Length > 0 && labels.Add(before, points: true))
            return TryHandle(token[at..], start + at);
        var from = token[..at].LastIndexOfAny(":/=") + 1;
        labels.Clear();
        Span<char> buffer = stackalloc char[254];
        return EmailAddress.TryNormalise(token[from..], buffer, out _) && Found(AttributeKind.Email, null, (start + from)..(start + token.Length));
    }

    private bool TryDisguised()
    {
        labels.Clear();
        if (!DisguisedEmail.TryFind(text, tokens.Start, tokens.End, out var place))
            return false;
        Span<char> buffer = stackalloc char[254];
        if (!DisguisedEmail.TryWrite(text[place], buffer, out _))
            return false;
        resume = place.End.Value;
        return Found(AttributeKind.Email, null, place);
    }

    // "@name on insta", "@name (IG)"
    private readonly string? LabelBehind()
    {
        var ahead = tokens;
        if (!ahead.MoveNext())
            return null;
        if (ahead.IsBracketed && SocialNetworks.TryLabel(ahead.Token, out var bracketed))
            return SocialNetworks.Channel(bracketed);
        return Between.Contains(ahead.Token) && ahead.MoveNext() && SocialNetworks.TryLabel(ahead.Token, out var network) ? SocialNetworks.Channel(network) : null;
    }

    private bool Found(AttributeKind kind, string? channel, Range place)
    {
        Current = new TextFinding(kind, channel, place);
        return true;
    }

    private bool Forget()
    {
        labels.Clear();
        return false;
    }

    // mastodon.social/@anna is anna@mastodon.social.
    private static bool TryWriteActor(ReadOnlySpan<char> name, ReadOnlySpan<char> host, Span<char> destination, out int written)
    {
        written = name.ToLowerInvariant(destination);
        destination[written++] = '@';
        written += host.ToLowerInvariant(destination[written..]);
        return true;
    }

    // tiktok.com/@anna
    private static bool IsPath(ReadOnlySpan<char> token, int at) => at > 0 && token[at - 1] == '/' && token[..at].Contains('.');

    private static Range Shift(Range place, int by) => (place.Start.Value + by)..(place.End.Value + by);

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!IsName(character))
                return false;
        }

        return true;
    }

    private static bool IsName(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-';
}

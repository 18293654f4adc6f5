using System.Numerics;

namespace SocialCrm.Customers;

/// <summary>The networks that were named before a handle: "IG:", "Insta &amp; TikTok".</summary>
internal struct NetworkLabels
{
    private static readonly WordTable<bool> NoNames = WordSet.Of(
        """
            follow following followers me my link links below here the dms dm and for see check out live now new not same creator influencer official page channel account username handle
            profile content coming soon open closed www http https none above name user
            """,
        ignoreCase: true);

    private ulong pending;
    private bool isTaken;

    /// <summary>Whether a network was named.</summary>
    public readonly bool Any => pending != 0 && !isTaken;

    /// <summary>Whether a colon or an arrow followed the network: then the next word is a name, with or without an @.</summary>
    public bool Points { get; private set; }

    /// <summary>Whether a word behind a network is no name.</summary>
    public static bool IsNoName(ReadOnlySpan<char> word) => NoNames.Contains(word);

    /// <summary>Adds the networks that a token names, one or several with a slash or an ampersand between; words that join them change nothing. False where it is something else.</summary>
    public bool Add(ReadOnlySpan<char> token, bool points)
    {
        if (isTaken)
            Clear();
        if (Any && (token is "and" or "und" or "y" or "et" or "e"))
            return true;
        if (!token.ContainsAny('/', '&', '+'))
        {
            if (!SocialNetworks.TryLabel(token, out var only))
                return false;
            pending |= 1UL << only;
            Points = points;
            return true;
        }

        ulong found = 0;
        foreach (var part in token.SplitAny('/', '&', '+'))
        {
            if (!SocialNetworks.TryLabel(token[part], out var network))
                return false;
            found |= 1UL << network;
        }

        pending |= found;
        Points = points;
        return true;
    }

    /// <summary>Takes the first network; the others follow from <see cref="TryNext"/>.</summary>
    public string First()
    {
        isTaken = true;
        Points = false;
        TryNext(out var channel);
        return channel!;
    }

    /// <summary>The next network of a handle that was found on the first one.</summary>
    public bool TryNext(out string? channel)
    {
        channel = null;
        if (!isTaken || pending == 0)
            return false;
        channel = SocialNetworks.Channel(BitOperations.TrailingZeroCount(pending));
        pending &= pending - 1;
        return true;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => this = default;
}

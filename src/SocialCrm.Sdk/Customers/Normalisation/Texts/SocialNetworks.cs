namespace SocialCrm.Customers;

/// <summary>How people call the networks in their profiles, and where the networks keep profiles.</summary>
internal static class SocialNetworks
{
    // Channel; what people write before the handle; hosts of profiles, with the path before the name where there is one.
    private const string List = """
        instagram; ig insta instagram instagr inst igram; instagram.com instagr.am
        x; x tw twt twitter twit; x.com twitter.com
        facebook; fb facebook meta; facebook.com fb.com fb.me
        linkedin; linkedin li lnkd; linkedin.com/in linkedin.com/pub
        tiktok; tiktok tt tik tiktoker; tiktok.com
        youtube; youtube yt ytb; youtube.com youtube.com/c youtube.com/user
        telegram; telegram tg telegr; t.me telegram.me
        snapchat; snapchat snap sc; snapchat.com/add
        github; github gh git; github.com
        gitlab; gitlab; gitlab.com
        bluesky; bluesky bsky bs; bsky.app/profile
        threads; threads thread; threads.net threads.com
        activitypub; mastodon masto fediverse fedi mstdn; mastodon.social mastodon.online mstdn.social fosstodon.org hachyderm.io infosec.exchange mas.to
        twitch; twitch ttv; twitch.tv
        pinterest; pinterest pin; pinterest.com
        reddit; reddit; reddit.com/user reddit.com/u
        medium; medium; medium.com
        discord; discord dc; discord.com/users
        vk; vk vkontakte; vk.com
        weibo; weibo 微博 新浪微博; weibo.com
        wechat; wechat weixin wx vx 微信;
        line; line;
        kik; kik;
        patreon; patreon; patreon.com
        onlyfans; onlyfans of; onlyfans.com
        etsy; etsy; etsy.com/shop
        behance; behance; behance.net
        dribbble; dribbble; dribbble.com
        soundcloud; soundcloud; soundcloud.com
        spotify; spotify; open.spotify.com/user
        linktree; linktree linktr; linktr.ee
        substack; substack;
        tumblr; tumblr;
        xiaohongshu; xhs 小红书 rednote;
        skype; skype;
        """;

    private static readonly (string Channel, string[] Labels, string[] Hosts)[] All = [.. List
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(';'))
        .Select(fields => (fields[0].Trim(), WordSet.Words(fields[1]), WordSet.Words(fields[2])))];

    private static readonly WordTable<int> ByLabel = new(All.SelectMany((network, index) => network.Labels.Select(label => KeyValuePair.Create(label, index))), ignoreCase: true);

    // Of a host with a path before the name, the entry is "host/path".
    private static readonly WordTable<string> ByHost = new(All.SelectMany(network => network.Hosts.Select(host => KeyValuePair.Create(host, network.Channel))), ignoreCase: true);

    private static readonly WordTable<bool> NoProfiles = WordSet.Of(
        """
        p reel reels explore stories story status share sharer intent home search hashtag groups group pages watch channel company school events event login i tv feed in
        pub add user users u c shorts playlist video videos photo photo.php profile.php people about help settings privacy terms tags tag topics orgs features pricing s joinchat
        """,
        ignoreCase: true);

    /// <summary>The channel with a number that <see cref="TryLabel"/> gave.</summary>
    public static string Channel(int network) => All[network].Channel;

    /// <summary>Whether a word is how people call a network: IG, insta, tw.</summary>
    public static bool TryLabel(ReadOnlySpan<char> word, out int network) => ByLabel.TryGetValue(word, out network);

    /// <summary>The channel whose profiles a host has, perhaps under a first part of the path, or null.</summary>
    public static string? OfHost(ReadOnlySpan<char> hostAndPath) => ByHost.TryGetValue(hostAndPath, out var channel) ? channel : null;

    /// <summary>Whether the first part of a path is no name of a profile.</summary>
    public static bool IsNoProfile(ReadOnlySpan<char> name) => NoProfiles.Contains(name);
}

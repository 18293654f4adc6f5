using System.Collections.Frozen;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>The words by which exports name what a person did.</summary>
/// <remarks>Case does not count, nor do spaces, hyphens and underscores: <c>Direct Message</c> is <c>direct_message</c>.</remarks>
internal static class KindWords
{
    private const int MaxLength = 64;

    private static readonly FrozenDictionary<string, InteractionKind> Kinds = Table();

    private static readonly FrozenDictionary<string, InteractionKind>.AlternateLookup<ReadOnlySpan<char>> KindsByWord =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The plainest word for each kind, for a message.</summary>
    public static string Listed => "post mention comment reply direct-message review reaction share follow bookmark edit delete";

    public static bool TryRead(ReadOnlySpan<byte> utf8, out InteractionKind kind)
    {
        kind = default;
        Span<char> word = stackalloc char[MaxLength];
        return utf8.Length <= MaxLength && TryRead(word[..Encoding.UTF8.GetChars(utf8, word)], out kind);
    }

    public static bool TryRead(ReadOnlySpan<char> text, out InteractionKind kind)
    {
        kind = default;
        if (text.Length > MaxLength)
            return false;
        Span<char> word = stackalloc char[MaxLength];
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character is not ('-' or '_'))
                word[length++] = character;
        }

        return KindsByWord.TryGetValue(word[..length], out kind);
    }

    private static FrozenDictionary<string, InteractionKind> Table()
    {
        var kinds = new Dictionary<string, InteractionKind>(StringComparer.OrdinalIgnoreCase);
        Add(InteractionKind.Post, "post posts tweet toot status note create article original publish");
        Add(InteractionKind.Mention, "mention mentions tag tagged");
        Add(InteractionKind.Comment, "comment comments");
        Add(InteractionKind.Reply, "reply replies answer response repliedto");
        Add(InteractionKind.DirectMessage, "directmessage dm message privatemessage pm chat private");
        Add(InteractionKind.Review, "review reviews rating rated");
        Add(InteractionKind.Reaction, "reaction reactions like likes liked favourite favorite favourited favorited fav love heart emoji upvote vote plusone");
        Add(InteractionKind.Share, "share shares shared retweet retweeted rt announce boost boosted reblog reblogged repost reposted quote quoted forward");
        Add(InteractionKind.Follow, "follow follows followed subscribe subscribed friend join");
        Add(InteractionKind.Bookmark, "bookmark bookmarks bookmarked save saved pin pinned add");
        Add(InteractionKind.Edit, "edit edited update updated");
        Add(InteractionKind.Delete, "delete deleted remove removed retract");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(InteractionKind kind, string words)
        {
            foreach (var word in words.Split(' '))
                kinds.Add(word, kind);
        }
    }
}

using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Feeds;

/// <summary>The comments of a blog, read as a feed.</summary>
public sealed class FeedHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("feed:blog");

    public override FakePlatform Platform { get; } = new BlogPlatform();

    public override void Add(SocialCrmBuilder crm) => crm.AddFeed("blog", feed =>
    {
        feed.Address = new Uri(BlogPlatform.Address);
        feed.Kind = InteractionKind.Comment;
    });

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");
}

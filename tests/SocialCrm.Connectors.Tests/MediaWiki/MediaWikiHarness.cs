using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>The MediaWiki connector and a wiki in the process.</summary>
public sealed class MediaWikiHarness : ConnectorHarness
{
    private int titles;

    public override ConnectionId Connection { get; } = new("mediawiki:help");

    public override FakePlatform Platform { get; } = new MediaWikiPlatform();

    public override IReadOnlyList<string> Secrets { get; } = [MediaWikiPlatform.Password];

    public override string OwnAccount => "user:1";

    public override ChannelCursor? OlderCursor => new("""{"v":0,"rcstart":"2020-01-01T00:00:00Z"}""");

    public override void Add(SocialCrmBuilder crm) => Add(crm, MediaWikiPlatform.Password);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, null);
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    public override OutboundMessage? Message(ChannelOperation operation, string text, string replyTo) =>
        base.Message(operation, text, replyTo)! with { Recipient = operation == ChannelOperation.DirectMessage ? "user:10" : null, Title = $"Page {++titles}" };

    private static void Add(SocialCrmBuilder crm, string? password) => crm.AddMediaWiki("help", wiki =>
    {
        wiki.ApiAddress = new Uri(MediaWikiPlatform.Api);
        wiki.UserName = MediaWikiPlatform.UserName;
        wiki.Password = password;
    });
}

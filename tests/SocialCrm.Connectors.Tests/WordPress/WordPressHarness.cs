using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.WordPress;

/// <summary>The WordPress connector and a site in the process.</summary>
public sealed class WordPressHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("wordpress:blog");

    public override FakePlatform Platform { get; } = new WordPressPlatform();

    public override IReadOnlyList<string> Secrets { get; } = [WordPressPlatform.Password, WordPressPlatform.Password.Replace(" ", "", StringComparison.Ordinal)];

    public override string OwnAccount => "user:2";

    public override ChannelCursor? OlderCursor => new("""{"v":0,"since":"2020-01-01T00:00:00Z"}""");

    public override void Add(SocialCrmBuilder crm) => Add(crm, WordPressPlatform.Password);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, null);
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    private static void Add(SocialCrmBuilder crm, string? password) => crm.AddWordPress("blog", site =>
    {
        site.Address = new Uri(WordPressPlatform.Address);
        site.UserName = WordPressPlatform.UserName;
        site.ApplicationPassword = password;
    });
}

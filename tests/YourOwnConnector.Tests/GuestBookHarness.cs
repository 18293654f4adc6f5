using SocialCrm;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace YourOwnConnector.Tests;

public sealed class GuestBookHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("guest-book:harbour");

    public override FakePlatform Platform { get; } = new GuestBookSite();

    public override IReadOnlyList<string> Secrets { get; } = [GuestBookSite.Token];

    public override string OwnAccount => GuestBookSite.Own;

    public override void Add(SocialCrmBuilder crm) => crm.AddGuestBook(Connection.Value, book => book.Token = GuestBookSite.Token);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        crm.AddGuestBook(Connection.Value, _ => { });
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");
}

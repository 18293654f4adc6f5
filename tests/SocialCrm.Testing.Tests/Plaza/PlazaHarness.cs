using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>The plaza's connector with one bug, or with none.</summary>
public sealed class PlazaHarness(PlazaBug bug) : ConnectorHarness
{
    public PlazaHarness()
        : this(PlazaBug.None)
    {
    }

    public override ConnectionId Connection { get; } = new("plaza:shop");

    public override FakePlatform Platform { get; } = new PlazaPlatform();

    public override IReadOnlyList<string> Secrets => [PlazaPlatform.Password, PlazaPlatform.CurrentSecret, PlazaPlatform.PreviousSecret, .. ((PlazaPlatform)Platform).Tokens];

    public override string OwnAccount => PlazaPlatform.Own;

    public override ChannelCursor? OlderCursor => new("v1:2026-01-01T00:00:00Z");

    public override void Add(SocialCrmBuilder crm) => Add(crm, [PlazaPlatform.CurrentSecret, PlazaPlatform.PreviousSecret]);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, []);
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    private void Add(SocialCrmBuilder crm, string[] secrets) =>
        crm.AddPlaza(Connection.Value, plaza =>
        {
            plaza.Password = PlazaPlatform.Password;
            plaza.VerifyToken = PlazaPlatform.VerifyToken;
            plaza.SigningSecrets = secrets;
            plaza.Bug = bug;
        });
}

using Microsoft.Data.Sqlite;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>A host that does not know the zone a campaign was written in, as after a change of the machine's zone tables.</summary>
public sealed class OfferZoneTests : IAsyncLifetime
{
    private const string Unknown = "Nowhere/Land";

    private readonly DeskOnSqlite sqlite = new();

    public async Task InitializeAsync()
    {
        await sqlite.Desk.PublishAsync(Campaign(), Approval);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(sqlite.Folder.FullName, "crm.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE campaign_versions SET document = replace(document, 'Europe/Berlin', '{Unknown}')";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    public Task DisposeAsync() => sqlite.CloseAsync();

    [Fact]
    public async Task A_campaign_of_an_unknown_zone_goes_on()
    {
        var ada = await sqlite.KnowAsync("crm", "ada");
        var desk = sqlite.OtherDesk();

        var issued = Assert.IsType<IssueResult.Issued>(await desk.IssueAsync(ToIssue("1", ada)));
        var redeemed = await desk.RedeemAsync(ToRedeem(issued.Code, "2", ada));
        var status = await desk.StatusAsync(Summer);

        Assert.IsType<LedgerOutcome.Written>(redeemed);
        Assert.Equal((Start, End, Unknown), (status!.Campaign.Window.Start, status.Campaign.Window.End, status.Campaign.Window.Zone));
        Assert.Equal((1, 1), (status.Issued, status.Redeemed));
    }

    [Fact]
    public async Task A_campaign_is_published_in_a_zone_that_is_known_alone()
    {
        var desk = sqlite.OtherDesk();
        var stored = (await desk.StatusAsync(Summer))!.Campaign;

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => desk.PublishAsync(stored with { Id = new CampaignId("autumn") }, Approval));

        Assert.Contains("Campaign.Window", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await desk.StatusAsync(new CampaignId("autumn")));
    }
}

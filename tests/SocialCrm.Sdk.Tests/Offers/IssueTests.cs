using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.WatchedDesk;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class IssueTests : IAsyncLifetime
{
    private readonly WatchedDesk desk = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_replay_answers_the_same_code()
    {
        var code = await desk.CodeAsync();

        var replay = Assert.IsType<IssueResult.Issued>(await desk.Desk.IssueAsync(ToIssue()));

        Assert.True(replay.IsReplay);
        Assert.Equal(code, replay.Code);
    }

    [Fact]
    public async Task A_replay_answers_the_same_code_in_another_process_that_shares_the_store()
    {
        var code = await desk.CodeAsync();

        var replay = Assert.IsType<IssueResult.Issued>(await desk.OtherDesk().IssueAsync(ToIssue()));

        Assert.Equal((code, true), (replay.Code, replay.IsReplay));
    }

    [Fact]
    public async Task A_replay_answers_the_same_code_in_every_release()
    {
        // Computed by another program from the definition, with the bytes 0 to 31 as the key.
        var key = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(value => (byte)value)]);
        await using var keyed = new WatchedDesk(crm => crm.ConfigureOffers(options => options.CodeKey = key));

        var code = await keyed.CodeAsync();

        Assert.Equal("YDSY-13EV-HVW0-A7JE1", code);
        Assert.Equal(
            "727CC94DECFC48AE97B8F75BA97C8BD4A5A275746898FBDD8485D639763EE389",
            Convert.ToHexString(keyed.Store.IssueBatches[0][0].CodeHash.Span));
    }

    [Fact]
    public async Task Every_key_has_a_code_of_its_own_and_no_store_learns_it()
    {
        await desk.PublishAsync(Campaign() with { Budget = Euros(5_000m), PerPersonLimit = 1_000 });

        var results = await desk.Desk.IssueAsync([.. Enumerable.Range(0, 1_000).Select(number => ToIssue($"issue-{number}"))]);

        var codes = results.Cast<IssueResult.Issued>().Select(issued => issued.Code).ToHashSet();
        var hashes = Assert.Single(desk.Store.IssueBatches).Select(attempt => Convert.ToHexString(attempt.CodeHash.Span)).ToHashSet();
        Assert.Equal(1_000, codes.Count);
        Assert.Equal(1_000, hashes.Count);
        Assert.All(hashes, hash => Assert.Equal(64, hash.Length));
    }

    [Fact]
    public async Task The_code_depends_on_the_key_of_the_store()
    {
        await using var other = new WatchedDesk();

        Assert.NotEqual(await desk.CodeAsync(), await other.CodeAsync());
    }

    [Fact]
    public async Task A_configured_key_is_used_and_the_store_is_not_asked_for_one()
    {
        await using var one = new WatchedDesk(crm => crm.ConfigureOffers(options => options.CodeKey = Convert.ToBase64String(new byte[32])));
        await using var other = new WatchedDesk(crm => crm.ConfigureOffers(options => options.CodeKey = Convert.ToBase64String(new byte[32])));

        Assert.Equal(await one.CodeAsync(), await other.CodeAsync());
        Assert.NotEqual(await one.CodeAsync(), await desk.CodeAsync());
        Assert.Equal((0, 1), (one.Store.SecretsAsked, desk.Store.SecretsAsked));
    }

    [Fact]
    public async Task The_store_is_asked_for_its_key_once()
    {
        await desk.CodeAsync("issue-1");
        await desk.CodeAsync("issue-2", Buyer);

        Assert.Equal(1, desk.Store.SecretsAsked);
    }

    [Fact]
    public async Task An_unknown_campaign_is_refused_with_a_sentence()
    {
        var refused = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue()));

        Assert.Equal(OfferRefusal.UnknownCampaign, refused.Reason);
        Assert.Equal("There is no such offer.", refused.Explanation);
    }

    [Fact]
    public async Task Nothing_asked_is_nothing_answered_and_no_transaction()
    {
        Assert.Empty(await desk.Desk.IssueAsync([]));
        Assert.Empty(desk.Store.IssueBatches);
    }

    [Fact]
    public async Task A_request_without_its_parts_is_a_mistake_of_the_caller_and_stops_the_whole_batch()
    {
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.IssueAsync([ToIssue(), ToIssue() with { Key = default }]));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.IssueAsync(ToIssue() with { Campaign = default }));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.IssueAsync(ToIssue() with { Recipient = default(SourceRecordId) }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.IssueAsync([null!]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.IssueAsync((IReadOnlyList<IssueRequest>)null!));
        Assert.Empty(desk.Store.IssueBatches);
    }
}

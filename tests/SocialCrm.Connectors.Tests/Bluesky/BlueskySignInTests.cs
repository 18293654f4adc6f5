using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Bluesky;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskySignInTests : IDisposable
{
    private readonly BlueskyHost host = new();

    [Fact]
    public async Task The_server_is_found_through_the_handle_and_its_DID()
    {
        await host.ReadAsync();

        Assert.Equal(
            ["view.example com.atproto.identity.resolveHandle", $"directory.example /{FakeAccounts.Own}", "data.example com.atproto.server.createSession", "data.example app.bsky.notification.listNotifications"],
            host.Network.Requested);
    }

    [Fact]
    public async Task An_account_that_lives_elsewhere_than_it_signs_in_is_asked_for_there()
    {
        using var moved = new BlueskyHost(bluesky => bluesky.Service = new Uri(BlueskyNetwork.Server));
        moved.Network.Accounts.MovedTo = "https://moved.example";

        await moved.ReadAsync();

        Assert.Equal(["data.example com.atproto.server.createSession", "moved.example app.bsky.notification.listNotifications"], moved.Network.Requested);
    }

    [Theory]
    [InlineData("http://moved.example")]
    [InlineData("https://user:secret@moved.example")]
    [InlineData("file:///etc/passwd")]
    public async Task A_server_without_TLS_is_not_followed_to(string address)
    {
        using var moved = new BlueskyHost(bluesky => bluesky.Service = new Uri(BlueskyNetwork.Server));
        moved.Network.Accounts.MovedTo = address;

        await moved.ReadAsync();

        Assert.Equal("data.example app.bsky.notification.listNotifications", moved.Network.Requested[^1]);
    }

    [Fact]
    public async Task A_session_that_ran_out_is_refreshed_with_the_latest_token_and_only_then_anew()
    {
        await host.ReadAsync();
        for (var time = 0; time < 3; time++)
        {
            host.Network.Accounts.Expire();
            await host.ReadAsync();
        }

        Assert.Equal(4, host.Credentials.All.Count);
        Assert.Single(host.Network.Requested, asked => asked.EndsWith("createSession", StringComparison.Ordinal));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(2_000_000_000), host.Credentials.All[^1].ExpiresAt);
    }

    [Fact]
    public async Task A_refresh_token_that_is_over_leads_to_a_new_sign_in_without_a_person()
    {
        await host.ReadAsync();
        var stale = host.Credentials.All[0];
        await host.Credentials.RenewAsync(host.Connector<IConnectionAuth>(), stale, CancellationToken.None);
        host.Credentials.All.Add(stale);

        await host.ReadAsync();

        Assert.Equal(2, host.Network.Requested.Count(asked => asked.EndsWith("createSession", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_session_of_another_password_is_not_used()
    {
        await host.ReadAsync();
        using var other = new BlueskyHost(bluesky => bluesky.Service = new Uri(BlueskyNetwork.Server));
        other.Credentials.All.Add(host.Credentials.All[0]);

        await other.ReadAsync();

        Assert.Equal("data.example com.atproto.server.createSession", other.Network.Requested[0]);
    }

    [Fact]
    public async Task A_password_that_was_revoked_asks_for_a_person()
    {
        host.Network.Accounts.IsRevoked = true;

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.ReadAsync());

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
        Assert.DoesNotContain(FakeAccounts.Password, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_without_access_to_direct_messages_is_told_from_one_that_is_wrong()
    {
        using var chat = new BlueskyHost(bluesky => bluesky.DirectMessages = true);
        chat.Network.IsPrivileged = false;

        var fault = await Assert.ThrowsAsync<ChannelException>(() => chat.ReadAsync());
        await Assert.ThrowsAsync<ChannelException>(() => chat.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None));

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
        Assert.Contains("no access to direct messages", fault.Message, StringComparison.Ordinal);
        Assert.Single(chat.Credentials.All);
    }

    [Fact]
    public async Task People_are_looked_up_by_their_DID()
    {
        var profile = await host.Connector<IProfileSource>().GetProfileAsync(FakePosts.DidOf("ada"), CancellationToken.None);
        var nobody = await host.Connector<IProfileSource>().GetProfileAsync(FakePosts.DidOf("eve"), CancellationToken.None);

        Assert.Equal(("Eats 冰淇淋", 17L, "ada.example"), (profile!.Bio, profile.Followers, profile.Account.Handle));
        Assert.Equal(["https://ada.example"], profile.Links);
        Assert.Null(nobody);
    }

    [Fact]
    public async Task A_connection_that_works_is_healthy() => await host.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None);

    [Theory]
    [InlineData("shop@example.com")]
    [InlineData("shop")]
    [InlineData("")]
    public void A_handle_that_is_none_is_refused_on_start(string handle)
    {
        using var wrong = new Composed(crm => crm.AddBluesky("eu", bluesky => (bluesky.Handle, bluesky.AppPassword) = (handle, "x")));

        Assert.Throws<OptionsValidationException>(() => wrong.Connector<IChannelConnector>());
    }

    [Fact]
    public void Times_and_addresses_that_cannot_be_are_refused_on_start()
    {
        Action<BlueskyOptions>[] faults =
        [
            options => options.PollInterval = TimeSpan.FromSeconds(1), options => options.Overlap = TimeSpan.Zero, options => options.HourlyOverlap = TimeSpan.FromMinutes(2),
            options => options.ChatService = "api.bsky.chat", options => options.Service = new Uri("ftp://data.example"), options => options.WatchedPosts = 51,
        ];

        foreach (var fault in faults)
        {
            using var wrong = new Composed(crm => crm.AddBluesky("eu", bluesky =>
            {
                (bluesky.Handle, bluesky.AppPassword) = ("shop.example", "x");
                fault(bluesky);
            }));
            Assert.Throws<OptionsValidationException>(() => wrong.Connector<IChannelConnector>());
        }
    }

    public void Dispose() => host.Dispose();
}

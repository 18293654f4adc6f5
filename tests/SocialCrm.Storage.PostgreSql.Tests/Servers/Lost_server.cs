using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>What is left when the server itself goes away in the middle of writing, politely or not, and comes back.</summary>
[Collection(nameof(ServerOwner))]
public sealed class Lost_server : IAsyncLifetime
{
    private static readonly SourceRecordId Record = SourceRecordId.From(new SourceId("crm"), "ada");

    private readonly PostgreSqlStoreHarness harness = new();

    public async Task InitializeAsync()
    {
        Skip.IfNot(Server.WhyNoControl is null, Server.WhyNoControl);
        await harness.CreateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableTheory]
    [InlineData("stop")]
    [InlineData("kill")]
    public async Task A_server_that_goes_away_loses_nothing_acknowledged_and_is_used_again(string verb)
    {
        await using var store = harness.Open();
        var facts = store.GetRequiredService<IFactStore>();
        var acknowledged = new List<int>();
        using var refused = new SemaphoreSlim(0);
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(facts, acknowledged, refused, stop.Token);
        await Task.Delay(300);

        await Server.ControlAsync(verb);
        try
        {
            Assert.True(await refused.WaitAsync(TimeSpan.FromMinutes(1)), "No call failed though the server was away.");
        }
        finally
        {
            await Server.ControlAsync("start");
        }

        var before = acknowledged.Count;
        while (Volatile.Read(ref before) == acknowledged.Count)
            await Task.Delay(20);
        await stop.CancelAsync();
        await writing;
        var again = await facts.AppendAsync([.. acknowledged.Select(Touch)], CancellationToken.None);
        Assert.Equal(new AppendOutcome(0, acknowledged.Count, 0), again);
    }

    /// <summary>Appends one touchpoint after another, each until it is acknowledged.</summary>
    private static async Task WriteAsync(IFactStore facts, List<int> acknowledged, SemaphoreSlim refused, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested;)
        {
            try
            {
                await facts.AppendAsync([Touch(number)], CancellationToken.None);
                acknowledged.Add(number++);
            }
            catch (StoreException away)
            {
                Assert.Equal(StoreFailure.Unavailable, away.Failure);
                refused.Release();
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private static Touchpoint Touch(int number) =>
        new(Record, "web-log", $"{number}", DateTimeOffset.UnixEpoch, new Channels.ChannelId("web"), TouchpointKind.Click);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Storage;

public sealed class Without_a_store
{
    [Theory]
    [InlineData(typeof(Inbox))]
    [InlineData(typeof(CustomerUnifier))]
    [InlineData(typeof(CustomerDirectory))]
    [InlineData(typeof(OfferDesk))]
    [InlineData(typeof(FactLog))]
    [InlineData(typeof(AttributionReport))]
    [InlineData(typeof(PersonalData))]
    public void Every_facade_says_which_verbs_choose_one(Type facade)
    {
        using var services = new ServiceCollection().AddSocialCrm(_ => { }).BuildServiceProvider();

        var thrown = Assert.Throws<SocialCrmException>(() => services.GetRequiredService(facade));

        Assert.Contains("Call UseSqlite(…) or UsePostgreSql(…)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSocialCrm(_ => { });
        using var host = builder.Build();

        var thrown = await Assert.ThrowsAsync<SocialCrmException>(() => host.StartAsync());

        Assert.Contains("Call UseSqlite(…) or UsePostgreSql(…)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_the_host_brings_itself_stays()
    {
        var own = new OwnSecrets();
        using var before = new ServiceCollection().AddSingleton<SocialCrm.Storage.ISecretStore>(own).AddSocialCrm(_ => { }).BuildServiceProvider();
        using var after = new ServiceCollection().AddSocialCrm(_ => { }).AddSingleton<SocialCrm.Storage.ISecretStore>(own).BuildServiceProvider();

        Assert.Same(own, before.GetRequiredService<SocialCrm.Storage.ISecretStore>());
        Assert.Same(own, after.GetRequiredService<SocialCrm.Storage.ISecretStore>());
    }

    private sealed class OwnSecrets : SocialCrm.Storage.ISecretStore
    {
        public Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken) => Task.FromResult(new byte[length]);
    }
}

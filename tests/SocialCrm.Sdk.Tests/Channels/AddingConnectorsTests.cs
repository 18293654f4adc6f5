using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class AddingConnectorsTests
{
    [Fact]
    public void The_same_connection_twice_is_refused_at_once()
    {
        var services = new ServiceCollection();

        var refusal = Assert.Throws<ArgumentException>(() => services.AddSocialCrm(crm => crm
            .AddConnector(Said.Connection, _ => ScriptedPoller.Of())
            .AddConnector(Said.Connection, _ => ScriptedPoller.Of())));

        Assert.Contains("plaza:eu", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_of_different_names_are_added_beside_each_other()
    {
        var other = new ConnectionId("plaza:us");

        await using var services = Compose(crm => crm
            .AddConnector(Said.Connection, _ => ScriptedPoller.Of())
            .AddConnector(other, _ => new ScriptedPoller(other, _ => throw new NotSupportedException())));

        Assert.Equal([Said.Connection, other], services.GetRequiredService<Inbox>().Connections.Keys.OrderBy(connection => connection.Value));
    }

    [Fact]
    public void A_connection_without_a_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => Compose(crm => crm.AddConnector(default, _ => ScriptedPoller.Of())));

    [Fact]
    public async Task A_connector_that_says_it_is_another_is_refused()
    {
        await using var services = Compose(crm => crm.AddConnector(new ConnectionId("plaza:us"), _ => ScriptedPoller.Of()));

        Assert.Throws<SocialCrmException>(services.GetRequiredService<Inbox>);
    }

    [Fact]
    public async Task A_name_that_only_the_connectors_share_is_refused_when_the_inbox_is_built()
    {
        await using var services = Compose(crm => crm
            .AddConnector(_ => ScriptedPoller.Of())
            .AddConnector(Said.Connection, _ => ScriptedPoller.Of()));

        Assert.Throws<SocialCrmException>(services.GetRequiredService<Inbox>);
    }

    private static ServiceProvider Compose(Action<SocialCrmBuilder> compose) => new ServiceCollection()
        .AddSocialCrm(crm =>
        {
            crm.UseSqlite("Data Source=never-opened.db");
            compose(crm);
        })
        .BuildServiceProvider();
}

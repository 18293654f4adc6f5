using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Files;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Storage;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The whole way of a public account, with the reference implementation of the app view.</summary>
public sealed class LiveBlueskyReaderTests
{
    private static readonly ConnectionId Connection = new("bluesky-reader:live");

    [SkippableFact]
    public async Task What_people_answer_and_quote_is_received_once()
    {
        var server = RealServer.Needs("bsky-network");
        var word = LiveBluesky.Word();
        var accounts = server.GetProperty("accounts");
        var address = new Uri(server.GetProperty("url").GetString()!);
        using var shop = await BlueskyPerson.SignInAsync(address, "bob.test", accounts[1].GetProperty("appPassword").GetString()!);
        using var person = await BlueskyPerson.SignInAsync(address, "alice.test", accounts[0].GetProperty("appPassword").GetString()!);
        var post = await shop.PostAsync($"We are open {word}");
        await person.SeesAsync(post);
        var reply = await person.ReplyAsync($"Until when? {word}", post);
        var quote = await person.RecordAsync("app.bsky.feed.post", new JsonObject { ["text"] = $"Look {word}", ["embed"] = new JsonObject { ["$type"] = "app.bsky.embed.record", ["record"] = await person.ReferenceAsync(post) } });
        using var folder = new TemporaryFolder();
        var view = new Uri(server.GetProperty("appViewUrl").GetString()!);
        await using var services = new ServiceCollection().AddSocialCrm(crm => crm
            .UseSqlite($"Data Source={folder.PathOf("crm.db")}")
            .ConfigureNetwork(network =>
            {
                network.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/8"));
                network.AllowedNetworks.Add(IPNetwork.Parse("::1/128"));
                network.AllowedPorts.Add(view.Port);
            })
            .AddBlueskyReader("live", bluesky => (bluesky.Handle, bluesky.Service) = ("bob.test", view))).BuildServiceProvider();
        await services.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        var inbox = services.GetRequiredService<Inbox>();

        var found = new List<Interaction>();
        for (var tries = 0; tries < 60 && found.Count < 2; tries++)
        {
            await Task.Delay(500);
            await inbox.ReceiveAsync(Connection);
            found.Clear();
            await foreach (var stored in inbox.ReadAsync(Connection))
            {
                if (stored.Text?.Contains(word, StringComparison.Ordinal) == true)
                    found.Add(stored);
            }
        }

        await inbox.ReceiveAsync(Connection);
        Assert.Equal(new[] { reply, quote }.Order(), found.Select(one => one.ExternalId).Order());
    }
}

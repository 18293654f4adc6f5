using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

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
        var view = new Uri(server.GetProperty("appViewUrl").GetString()!);
        await using var core = new LiveCore(Connection, crm => crm.AddBlueskyReader("live", bluesky => (bluesky.Handle, bluesky.Service) = ("bob.test", view)), view);

        List<Interaction> found = [];
        for (var tries = 0; tries < 60 && found.Count < 2; tries++)
        {
            await Task.Delay(500);
            await core.ReceiveAsync();
            found = [.. (await core.ReadAsync()).Where(stored => stored.Text?.Contains(word, StringComparison.Ordinal) == true)];
        }

        await core.ReceiveAsync();
        Assert.Equal(new[] { reply, quote }.Order(), found.Select(one => one.ExternalId).Order());
    }
}

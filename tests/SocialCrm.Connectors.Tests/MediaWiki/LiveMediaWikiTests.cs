using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>The connector and the core against a real wiki: Alice's account is connected, Bob and the administrator act on it.</summary>
public sealed class LiveMediaWikiTests : IAsyncDisposable
{
    private static readonly ConnectionId Wiki = new("mediawiki:live");

    private readonly string tag = Guid.NewGuid().ToString("N")[..12];
    private readonly List<HttpClient> people = [];
    private JsonElement server;
    private LiveCore? core;

    [SkippableFact]
    public async Task What_is_said_on_talk_pages_is_received_once_and_taken_back_when_it_is_deleted()
    {
        var (bob, admin) = await StartAsync();
        var title = $"Talk:Shop \u51b0 {tag}";
        await EditAsync(bob, title, $"== Hours ==\nOpen on '''Sunday''' \ud83c\udf68 & <b>late</b>? {tag} ~~~~");
        await core!.ReceiveAsync();
        await AppendAsync(bob, title, $"\n: [[User:Alice|Alice]], are you there? {tag} ~~~~");
        await core.RestartAsync();
        await core.ReceiveAsync();
        var said = await MineAsync();
        await CallAsync(admin, "delete", ("title", title), ("reason", "test"));
        await core.ReceiveAsync();
        await core.ReceiveAsync();

        var all = await MineAsync(said.Select(interaction => interaction.ExternalId));

        Assert.Equal(2, said.Count);
        Assert.Single(said, interaction => interaction.Text == $"Hours\nOpen on Sunday \ud83c\udf68 & late? {tag}" && interaction.Kind == InteractionKind.Comment && interaction.Author.Handle == "Bob");
        Assert.Single(said, interaction => interaction.Text == $"Alice, are you there? {tag}" && interaction.Kind == InteractionKind.Mention && interaction.Thread!.EndsWith("#Hours", StringComparison.Ordinal));
        Assert.Equal(2, all.Count(interaction => interaction.Kind == InteractionKind.Delete));
        Assert.Equal(4, all.Count);
    }

    [SkippableFact]
    public async Task An_answer_arrives_once_though_its_answer_was_lost_and_does_not_come_back()
    {
        var (bob, _) = await StartAsync();
        var title = $"User talk:Alice/{tag}";
        await EditAsync(bob, title, $"== First ==\nOpen on Sunday? {tag} ~~~~\n\n== Second ==\nElse {tag}");
        await core!.ReceiveAsync();
        var asked = Assert.Single(await MineAsync());
        core.Transport.LoseNext(IsEdit);
        var text = $"Yes, ''from'' {{{{ten}}}} & <b>\u51b0</b> \ud83c\udf68 ~~~~ {tag}";

        var sent = await core.SendAsync(new OutboxRequest($"answer-{tag}", Wiki, ChannelOperation.Reply, text) { ReplyTo = asked.ExternalId });

        Assert.Equal(1, core.Transport.Lost);
        Assert.Equal(OutboxState.Accepted, sent.State);
        var page = await TextAsync(bob, title);
        Assert.Equal(2, page.Split(tag + " [[User:Alice|Alice]]").Length);
        Assert.Equal(3, page[..page.IndexOf("== Second ==", StringComparison.Ordinal)].TrimEnd().Split('\n').Length);
        Assert.Contains(text, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await core.ReceiveAsync();
        Assert.DoesNotContain(await core.ReadAsync(), interaction => interaction.ExternalId == sent.ExternalId);
    }

    [SkippableFact]
    public async Task A_page_is_published_once_though_its_answer_was_lost()
    {
        var (bob, _) = await StartAsync();
        core!.Transport.LoseNext(IsEdit);

        var sent = await core.SendAsync(new OutboxRequest($"page-{tag}", Wiki, ChannelOperation.Publish, $"We open at nine.\n* no list {tag}") { Title = $"Opening hours {tag}" });
        var again = await core.SendAsync(new OutboxRequest($"other-{tag}", Wiki, ChannelOperation.Publish, "Another") { Title = $"Opening hours {tag}" });

        Assert.Equal(OutboxState.Accepted, sent.State);
        Assert.Equal($"We open at nine.\n&#42; no list {tag}", await TextAsync(bob, $"Project:{tag}/Opening hours {tag}"));
        Assert.Equal(OutboxState.Rejected, again.State);
    }

    [SkippableFact]
    public async Task A_question_that_was_changed_in_between_is_answered_all_the_same()
    {
        var (bob, _) = await StartAsync();
        var title = $"Talk:Shop {tag}";
        await EditAsync(bob, title, $"Open on Sunday? {tag} ~~~~");
        await core!.ReceiveAsync();
        var asked = Assert.Single(await MineAsync());
        await EditAsync(bob, title, $"Open on Sunday, or Monday? {tag} ~~~~\n\nAnother word {tag}");

        var sent = await core.SendAsync(new OutboxRequest($"answer-{tag}", Wiki, ChannelOperation.Reply, "Both.") { ReplyTo = asked.ExternalId });

        Assert.Equal(OutboxState.Accepted, sent.State);
        Assert.Contains("\n:Both. [[User:Alice|Alice]]", await TextAsync(bob, title), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_asks_for_a_person_and_a_right_one_is_healthy()
    {
        await StartAsync();
        await core!.Seam<IConnectionHealth>().CheckAsync(default);
        await using var locked = new LiveCore(Wiki, crm => Add(crm, "wrong-wrong-wrong"), Address);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => locked.ReceiveAsync());

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
        Assert.DoesNotContain("wrong-wrong", fault.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people)
            person.Dispose();
        if (core is not null)
            await core.DisposeAsync();
    }

    private static bool IsEdit(HttpRequestMessage request) =>
        request.Content is StringContent && request.Content.ReadAsStringAsync().GetAwaiter().GetResult().Contains("action=edit", StringComparison.Ordinal);

    private Uri Address => new(server.GetProperty("api").GetString()!);

    private async Task<(HttpClient Bob, HttpClient Admin)> StartAsync()
    {
        server = RealServer.Needs("mediawiki");
        core = new LiveCore(Wiki, crm => Add(crm, server.GetProperty("accounts")[0].GetProperty("botPassword").GetString()!), Address);
        var bob = server.GetProperty("accounts")[1];
        var admin = server.GetProperty("admin");
        return (
            await SignInAsync("login", ("lgname", bob.GetProperty("botUser").GetString()!), ("lgpassword", bob.GetProperty("botPassword").GetString()!)),
            await SignInAsync("clientlogin", ("username", admin.GetProperty("user").GetString()!), ("password", admin.GetProperty("password").GetString()!), ("loginreturnurl", Address.AbsoluteUri)));
    }

    private void Add(SocialCrmBuilder crm, string password) => crm.AddMediaWiki("live", wiki =>
    {
        wiki.ApiAddress = Address;
        wiki.UserName = server.GetProperty("accounts")[0].GetProperty("botUser").GetString();
        wiki.Password = password;
        wiki.PublishUnder = $"Project:{tag}/";
        wiki.AllowUnencrypted = true;
    });

    private async Task<HttpClient> SignInAsync(string action, params (string Name, string Value)[] parameters)
    {
        var person = new HttpClient(new SocketsHttpHandler { UseCookies = true });
        people.Add(person);
        var token = (await GetAsync(person, "action=query&meta=tokens&type=login"))["query"]!["tokens"]!["logintoken"]!.GetValue<string>();
        var answer = await PostAsync(person, [.. parameters, ("action", action), (action == "login" ? "lgtoken" : "logintoken", token)]);
        Assert.True(answer[action]!["result"]?.GetValue<string>() == "Success" || answer[action]!["status"]?.GetValue<string>() == "PASS", answer.ToJsonString());
        return person;
    }

    private async Task<JsonNode> GetAsync(HttpClient person, string query) =>
        JsonNode.Parse(await person.GetStringAsync(new Uri($"{Address}?format=json&formatversion=2&{query}")))!;

    private async Task<JsonNode> PostAsync(HttpClient person, (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent(parameters.Append(("format", "json")).Append(("formatversion", "2")).Select(parameter => KeyValuePair.Create(parameter.Item1, parameter.Item2)));
        using var answer = await person.PostAsync(Address, form);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.True(json["error"] is null, json.ToJsonString());
        return json;
    }

    private async Task CallAsync(HttpClient person, string action, params (string Name, string Value)[] parameters)
    {
        var token = (await GetAsync(person, "action=query&meta=tokens"))["query"]!["tokens"]!["csrftoken"]!.GetValue<string>();
        await PostAsync(person, [.. parameters, ("action", action), ("token", token)]);
    }

    private Task EditAsync(HttpClient person, string title, string text) => CallAsync(person, "edit", ("title", title), ("text", text));

    private Task AppendAsync(HttpClient person, string title, string text) => CallAsync(person, "edit", ("title", title), ("appendtext", text));

    private async Task<string> TextAsync(HttpClient person, string title) =>
        (await GetAsync(person, $"action=query&prop=revisions&rvprop=content&rvslots=main&titles={Uri.EscapeDataString(title)}"))["query"]!["pages"]![0]!["revisions"]![0]!["slots"]!["main"]!["content"]!.GetValue<string>();

    private async Task<List<Interaction>> MineAsync(IEnumerable<string>? also = null)
    {
        var ids = also?.ToHashSet() ?? [];
        return [.. (await core!.ReadAsync()).Where(interaction => ids.Contains(interaction.ExternalId) || interaction.Text?.Contains(tag, StringComparison.Ordinal) == true)];
    }
}

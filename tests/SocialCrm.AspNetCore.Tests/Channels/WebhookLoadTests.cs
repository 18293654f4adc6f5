using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using SocialCrm.AspNetCore.Tests.Hosts;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class WebhookLoadTests
{
    [Fact]
    public async Task Deliveries_of_64_clients_at_once_are_all_stored_as_they_were()
    {
        await using var host = await WebHost.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(client => Task.Run(async () =>
        {
            var mine = new List<HttpStatusCode>();
            foreach (var turn in Enumerable.Range(0, 8))
                mine.Add((await host.PostAsync($"{client}-{turn}", Body(client, turn))).StatusCode);
            return mine;
        })));

        Assert.All(answers.SelectMany(mine => mine), status => Assert.Equal(HttpStatusCode.OK, status));
        var stored = (await host.StoredAsync()).ToDictionary(envelope => envelope.DeliveryId, envelope => envelope.Body.ToArray());
        Assert.Equal(512, stored.Count);
        Assert.All(stored, row => Assert.Equal(Body(Part(row.Key, 0), Part(row.Key, 1)), row.Value));
    }

    [Fact]
    public async Task The_same_delivery_from_64_clients_at_once_is_acknowledged_to_all_and_stored_once()
    {
        await using var host = await WebHost.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => host.PostAsync("d1"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, await host.WaitingAsync());
    }

    [Fact]
    public async Task A_host_under_load_stops_within_five_seconds_and_has_all_that_it_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var acknowledged = 0;
        var watch = new Stopwatch();
        await using (var host = await WebHost.StartAsync(plan => plan.Work = ChannelWork.All, folder))
        {
            using var slow = await RawConnection.OpenAsync(host);
            await slow.SendAsync(RawConnection.Headers("Content-Length: 100") + "never more");
            var clients = Enumerable.Range(0, 16).Select(client => Task.Run(() => PostUntilClosedAsync(host, client))).ToArray();
            await Task.Delay(500);

            watch.Start();
            await host.StopAsync();
            watch.Stop();
            acknowledged = (await Task.WhenAll(clients)).Sum();
            Assert.StartsWith("HTTP/1.1 503 ", await slow.ReadToEndAsync(), StringComparison.Ordinal);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.True(acknowledged > 0);
        await using var after = await WebHost.StartAsync(plan => plan.Work = ChannelWork.All, folder);
        await Eventually.HoldsAsync(async () => await after.WaitingAsync() == 0);
        var read = 0;
        foreach (var client in Enumerable.Range(0, 16))
        {
            for (var turn = 0; await after.Get<IConversationReader>().FindAsync(WebHost.Front, $"{client}-{turn}", CancellationToken.None) is not null; turn++)
                read++;
        }

        Assert.True(read >= acknowledged, $"{acknowledged} were acknowledged and {read} are there.");
    }

    [Fact]
    public async Task A_host_stops_within_five_seconds_also_while_a_connector_asks_who_sent_something()
    {
        var connector = new AskingConnector(new ConnectionId("asking"));
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.AddConnector(connector.Connection, _ => connector));
        var answer = host.Client.PostAsync("/hooks/asking", new ByteArrayContent("hello"u8.ToArray()));
        await Eventually.HoldsAsync(() => connector.Asked == 1);

        var watch = Stopwatch.StartNew();
        await host.StopAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        using var said = await answer;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (said.StatusCode, said.Headers.RetryAfter is not null));
    }

    private static async Task<int> PostUntilClosedAsync(WebHost host, int client)
    {
        for (var turn = 0; ; turn++)
        {
            try
            {
                using var answer = await host.PostAsync($"{client}-{turn}", Body(client, turn));
                if (answer.StatusCode != HttpStatusCode.OK)
                    return turn;
            }
            catch (HttpRequestException)
            {
                return turn;
            }
        }
    }

    private static byte[] Body(int client, int turn) => Encoding.UTF8.GetBytes(new string((char)('a' + (client % 26)), 1_400 + turn));

    private static int Part(string id, int part) => int.Parse(id.Split('-')[part], CultureInfo.InvariantCulture);
}

using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks;

/// <summary>Makes a SQLite store of touchpoints: four a customer, one conversion for every tenth.</summary>
internal static class TouchpointsStore
{
    public static async Task<long> MakeAsync(string database, int touchpoints)
    {
        var arguments = new BenchmarkArguments("read", [], new Dictionary<string, string> { ["database"] = database });
        await using var services = Stores.Open(arguments);
        var start = new DateTimeOffset(2025, 5, 1, 8, 0, 0, TimeSpan.Zero);
        var source = new SourceId("web");
        ChannelId[] channels = [new("x"), new("instagram"), new("facebook"), ChannelId.Web, ChannelId.Email];
        var facts = services.GetRequiredService<IFactStore>();
        var unifier = services.GetRequiredService<CustomerUnifier>();

        for (var first = 0; first < touchpoints / 4; first += 5_000)
        {
            var people = Enumerable.Range(first, Math.Min(5_000, (touchpoints / 4) - first)).ToArray();
            await unifier.PutAsync([.. people.Select(person => new SourceRecord { Source = source, Key = $"v{person}", ObservedAt = start })]);
            await facts.AppendAsync(
                [.. people.SelectMany(person => Enumerable.Range(0, 4).Select(step => new Touchpoint(
                    SourceRecordId.From(source, $"v{person}"),
                    "web",
                    $"e{(person * 4L) + step}",
                    start.AddSeconds((person * 11L) + (step * 3_600)),
                    channels[(person + step) % channels.Length],
                    step == 3 ? TouchpointKind.Click : TouchpointKind.Impression,
                    step == 1 ? new CampaignId("summer") : null)))],
                CancellationToken.None);
            await facts.AppendAsync(
                [.. people.Where(person => person % 10 == 0).Select(person => new Conversion(
                    SourceRecordId.From(source, $"v{person}"), "shop", $"o{person}", start.AddSeconds((person * 11L) + 20_000), new Money(12.5m, Currency.Euro)))],
                CancellationToken.None);
        }

        await unifier.UnifyAsync();
        return touchpoints;
    }
}

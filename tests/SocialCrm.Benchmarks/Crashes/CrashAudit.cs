using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Compares what the store holds with what happened.</summary>
internal static class CrashAudit
{
    public static async Task<(int Lost, int Doubled)> RunAsync(IServiceProvider services, CrashPlan plan, CrashPlatform platform)
    {
        var stored = await services.GetRequiredService<Inbox>().ReadAsync().Select(interaction => interaction.ExternalId).ToListAsync();
        var touched = new List<string>();
        await services.GetRequiredService<CustomerUnifier>().UnifyAsync();
        await foreach (var timeline in services.GetRequiredService<IJourneySource>().ReadAsync(CancellationToken.None))
            touched.AddRange(timeline.Touchpoints.Select(touch => touch.EventId));
        var sent = await services.GetRequiredService<Outbox>().ReadAsync().ToListAsync();
        string[] expected = [.. plan.Told, .. plan.Polled];
        string[] answers = [.. plan.Told.Where(AnsweringHandler.IsAnswered)];

        var lost = Missing(expected, stored) + Missing(expected, touched) + Missing(answers, platform.Taken.Values)
            + sent.Count(entry => entry.State != OutboxState.Accepted) + Missing(answers, sent.Select(entry => entry.Message.Text));
        var doubled = Repeated(stored) + Repeated(touched) + Repeated(platform.Taken.Values) + stored.Count(id => id.StartsWith("own-", StringComparison.Ordinal));
        return (lost, doubled);
    }

    private static int Missing(IEnumerable<string> expected, IEnumerable<string> found) => expected.Except(found, StringComparer.Ordinal).Count();

    private static int Repeated(IEnumerable<string> found) =>
        found.GroupBy(id => id, StringComparer.Ordinal).Sum(same => same.Count() - 1);
}

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>A hundredth of what <c>fuzz</c> of the benchmarks runs.</summary>
public sealed class FuzzingTests
{
    private const int Cases = 100_000;

    [Fact]
    public async Task Nothing_forged_passes_and_nothing_breaks_a_receiver()
    {
        var total = new FuzzReport();
        var shares = FuzzTargets.All.Sum(target => target.Share);

        foreach (var target in FuzzTargets.All)
            total.Add((await WebhookFuzzer.CreateAsync(target, seed: 20_260_601)).Run(0, (Cases * target.Share / shares) + 1));

        Assert.Empty(total.Examples);
        Assert.Equal((0, 0, 0), (total.FalseAccepts, total.FalseRefusals, total.Faults));
        Assert.InRange(total.Cases, Cases, 2 * Cases);
        Assert.All([total.Refused, total.Accepted, total.Understood, total.Malformed, total.Interactions, total.Rejected], count => Assert.InRange(count, Cases / 100, long.MaxValue));
    }

    [Fact]
    public void Every_receiver_is_among_the_targets()
    {
        var fuzzed = FuzzTargets.All.Select(target => target.Compose().GetType()).ToHashSet();

        Assert.Empty(typeof(FeedVerbs).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(Channels.IWebhookReceiver).IsAssignableFrom(type) && !fuzzed.Contains(type))
            .Select(type => type.Name));
    }

    [Fact]
    public async Task A_receiver_that_takes_anything_is_found()
    {
        var target = FuzzTargets.All[0] with { SaysTheSame = (_, _) => false };

        var report = (await WebhookFuzzer.CreateAsync(target, seed: 1)).Run(0, 20_000);

        Assert.NotEqual(0, report.FalseAccepts);
    }
}

using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace SocialCrm.Benchmarks.Pledges;

/// <summary>The process that is killed: counts its part of the likes, many at once, and says how far it is. Those that come after a cap ask again until it is raised.</summary>
internal static class PledgeHost
{
    private const int AtOnce = 256;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var plan = new PledgePlan(arguments.Scale(1_000_000));
        await using var services = Stores.Open(arguments);
        var desk = services.GetRequiredService<PledgeDesk>();
        var offers = services.GetRequiredService<OfferDesk>();
        var done = arguments.Number("from", 1) - 1;
        Console.WriteLine("ready");
        foreach (var likes in plan.Likes(arguments.Number("process", 1) - 1, done).Chunk(AtOnce))
        {
            while (await IsCutOffAsync(desk, likes) && (await offers.StatusAsync(PledgePlan.Campaign))!.Budget != plan.Cap)
                await Task.Delay(10);
            done += likes.Length;
            Console.WriteLine(done);
        }

        Console.WriteLine($"done {ChildProcess.PeakBytes()}");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static async Task<bool> IsCutOffAsync(PledgeDesk desk, IReadOnlyList<PledgeAction> likes)
    {
        PledgeOutcome[] outcomes;
        try
        {
            outcomes = await Task.WhenAll(likes.Select(like => desk.CountAsync(like)));
        }
        catch (StoreException fault) when (fault.Failure == StoreFailure.Locked)
        {
            // On a busy machine, other processes may keep a file's one lock for longer than the time-out. What is asked again counts once.
            return await IsCutOffAsync(desk, likes);
        }

        if (outcomes.OfType<PledgeOutcome.Refused>().FirstOrDefault() is { } refused)
            throw new InvalidOperationException($"A like was refused: {refused.Reason}.");
        return outcomes.Any(outcome => outcome is PledgeOutcome.CapReached);
    }
}

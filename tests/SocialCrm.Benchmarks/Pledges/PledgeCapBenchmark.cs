using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Pledges;

/// <summary>
/// Likes onto a cap from four processes that are killed again and again, a fifth of them repeated; the cap is raised midway. What was given must be the cap to the
/// cent, the sum of contributions the same, and no like of a person counted twice.
/// </summary>
internal static class PledgeCapBenchmark
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("socialcrm-pledge-").FullName;
        var database = await Stores.CreateAsync(arguments.Store, folder);
        try
        {
            var options = new Dictionary<string, string>(arguments.Options) { ["store"] = arguments.Store, ["database"] = database };
            return await RunAsync(arguments with { Options = options }, new PledgePlan(arguments.Scale(1_000_000)));
        }
        finally
        {
            await Stores.DropAsync(arguments.Store, database);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(BenchmarkArguments arguments, PledgePlan plan)
    {
        await PrepareAsync(arguments, plan);
        var kills = arguments.Number("kills", Math.Max(PledgePlan.Processes, plan.Scale / 10_000));
        var parts = Enumerable.Range(0, PledgePlan.Processes)
            .Select(process => new PledgePart(arguments, process, (kills + process) / PledgePlan.Processes)).ToList();
        var watch = Stopwatch.StartNew();
        List<Task> running = [AmendAsync(arguments, plan), .. parts.Select((part, process) => part.RunAsync(plan.Likes(process, 0).Count()))];
        await foreach (var ended in Task.WhenEach(running))
            await ended;
        var seconds = watch.Elapsed.TotalSeconds;

        var (granted, sum, doubled) = await AuditAsync(arguments, plan);
        new BenchmarkResult
        {
            Verb = "pledge-cap",
            Store = arguments.Store,
            Scale = plan.Scale,
            Seconds = seconds,
            Rate = plan.Scale / seconds,
            Unit = "likes/s",
            PeakBytes = parts.Max(part => part.PeakBytes),
            Cap = plan.Cap.Amount,
            Final = granted,
            Kills = parts.Sum(part => part.Kills),
            Doubled = doubled,
        }.Print();
        return granted == plan.Cap.Amount && sum == granted && doubled == 0 ? 0 : 1;
    }

    private static async Task PrepareAsync(BenchmarkArguments arguments, PledgePlan plan)
    {
        await using var services = Stores.Open(arguments);
        var watch = Stopwatch.StartNew();
        var unifier = services.GetRequiredService<CustomerUnifier>();
        await unifier.PutAsync([.. plan.Records]);
        await services.GetRequiredService<ICorrectionStore>().ConstrainAsync(new CustomerConstraints([], plan.Connections), CancellationToken.None);
        await unifier.UnifyAsync();
        await services.GetRequiredService<OfferDesk>().PublishAsync(plan.Terms, new CampaignApproval(new StaffId("ann"), new StaffId("bob")));
        await Console.Error.WriteLineAsync($"prepared in {watch.Elapsed.TotalSeconds:n1} s");
    }

    /// <summary>Raises the cap when the first one is met.</summary>
    private static async Task AmendAsync(BenchmarkArguments arguments, PledgePlan plan)
    {
        await using var services = Stores.Open(arguments);
        var offers = services.GetRequiredService<OfferDesk>();
        CampaignStatus status;
        do
        {
            await Task.Delay(50);
            status = (await offers.StatusAsync(PledgePlan.Campaign))!;
        }
        while (status.BudgetState != BudgetState.Exhausted);
        var outcome = await services.GetRequiredService<CampaignReview>().AmendAsync(
            new IdempotencyKey("raise"), (PledgePlan.Campaign, plan.Cap), new CampaignApproval(new StaffId("ann"), new StaffId("bob")));
        await Console.Error.WriteLineAsync($"first cap met at {status.Granted} of {plan.FirstCap}; amendment: {outcome}");
        if (status.Granted != plan.FirstCap || outcome != AmendOutcome.Amended)
            throw new InvalidOperationException("The first cap was not met exactly, or was not raised.");
    }

    private static async Task<(decimal Granted, decimal Sum, int Doubled)> AuditAsync(BenchmarkArguments arguments, PledgePlan plan)
    {
        await using var services = Stores.Open(arguments);
        var people = plan.People;
        var seen = new HashSet<(int Person, string Action)>();
        var (sum, doubled) = (0m, 0);
        await foreach (var contribution in services.GetRequiredService<PledgeDesk>().ContributionsAsync(PledgePlan.Campaign))
        {
            sum += contribution.Value.Amount;
            doubled += seen.Add((people[contribution.Person], contribution.Action)) ? 0 : 1;
        }

        var status = await services.GetRequiredService<OfferDesk>().StatusAsync(PledgePlan.Campaign);
        await Console.Error.WriteLineAsync($"{seen.Count:n0} contributions of {sum:n2}; granted {status!.Granted}, held {status.Held}");
        return (status.Granted.Amount + status.Held.Amount, sum, doubled);
    }
}

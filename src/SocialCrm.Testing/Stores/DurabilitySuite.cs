using Xunit;
using Xunit.Sdk;

namespace SocialCrm.Testing;

/// <summary>What is left when writing processes are killed, and when two of them write at once.</summary>
/// <remarks>Set the environment variable <c>SOCIALCRM_TEST_SEED</c> to repeat the moments of a failure, which names its seed.</remarks>
public abstract class DurabilitySuite : StoreSuite
{
    private const int Kills = 12;
    private const int Steps = 600;

    /// <summary>Takes the harness of the store under test.</summary>
    protected DurabilitySuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A writer that is killed at any moment loses nothing that it acknowledged and leaves nothing half-written.</summary>
    [SkippableFact]
    public virtual async Task A_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_half_written()
    {
        var seed = Seed();
        var moments = new Random(seed);
        await using var writers = new WriterPool(Harness);
        var acknowledged = new List<Acknowledgement>();

        for (var kill = 0; kill < Kills; kill++)
        {
            var writer = writers.Start(new WriterOrder(1, Next(acknowledged), int.MaxValue));
            await writer.WaitAsync(moments.Next(0, 40));
            await Task.Delay(moments.Next(0, 25));
            await writer.KillAsync();
            acknowledged.AddRange(writer.Acknowledged);
            await ExplainAsync($"seed {seed}, kill {kill}", () => CheckAsync((1, acknowledged)));
        }

        Assert.True(acknowledged.Count > Kills, "The writer was killed before it could write.");
    }

    /// <summary>Two writers that are killed and started again, each at its own moments, do not harm each other.</summary>
    [SkippableFact]
    public virtual async Task Two_writers_that_are_killed_do_not_harm_each_other()
    {
        NeedsSharing();
        var seed = Seed();
        await using var writers = new WriterPool(Harness);

        var lives = await Task.WhenAll(Enumerable.Range(1, 2).Select(async worker =>
        {
            var moments = new Random(seed + worker);
            var acknowledged = new List<Acknowledgement>();
            for (var kill = 0; kill < Kills / 2; kill++)
            {
                var writer = writers.Start(new WriterOrder(worker, Next(acknowledged), int.MaxValue));
                await writer.WaitAsync(moments.Next(0, 40));
                await Task.Delay(moments.Next(0, 25));
                await writer.KillAsync();
                acknowledged.AddRange(writer.Acknowledged);
            }

            return acknowledged;
        }));

        await ExplainAsync($"seed {seed}", () => CheckAsync((1, lives[0]), (2, lives[1])));
    }

    /// <summary>Two processes write to the end: nothing is lost, nothing doubled, and the budget they share is exact.</summary>
    [SkippableFact]
    public virtual async Task Two_processes_at_once_lose_and_double_nothing()
    {
        NeedsSharing();
        await using var writers = new WriterPool(Harness);
        var pair = Enumerable.Range(1, 2).Select(worker => writers.Start(new WriterOrder(worker, 0, Steps))).ToList();

        await Task.WhenAll(pair.Select(writer => writer.FinishAsync()));

        var acknowledged = pair.ConvertAll(writer => writer.Acknowledged);
        Assert.All(acknowledged, lines => Assert.Equal(Enumerable.Range(0, Steps), lines.Select(line => line.Step)));
        await CheckAsync((1, acknowledged[0]), (2, acknowledged[1]));
        var cycles = Enumerable.Range(0, Steps).Count(step => WriterPlan.KindOf(step) == WriterStep.Append);
        Assert.Equal(cycles * WriterPlan.SharedBatchSize, acknowledged.SelectMany(lines => lines)
            .Where(line => WriterPlan.KindOf(line.Step) == WriterStep.Append).Sum(line => int.Parse(line.Outcome, System.Globalization.CultureInfo.InvariantCulture)));
        var delivered = 2 * WriterPlan.DeliveriesAtOnce * Enumerable.Range(0, Steps).Count(step => WriterPlan.KindOf(step) == WriterStep.Deliver);
        Assert.Equal((cycles * (2 * WriterPlan.BatchSize + WriterPlan.SharedBatchSize)) + delivered, await Interactions.ReadAsync(null, Token).CountAsync());
        await AssertBudgetIsUsedUpAsync(acknowledged.SelectMany(lines => lines).ToList());
    }

    /// <summary>What was written before the store was closed is there when it is opened again.</summary>
    [SkippableFact]
    public virtual async Task What_was_written_is_there_when_the_store_is_opened_again()
    {
        var script = new WriterScript(Store, 1);
        await script.PrepareAsync(Token);
        var acknowledged = new List<Acknowledgement>();
        for (var step = 0; step < 100; step++)
            acknowledged.Add(new Acknowledgement(step, await script.StepAsync(step, Token)));
        await CloseAsync();

        await CheckAsync((1, acknowledged));
    }

    private async Task AssertBudgetIsUsedUpAsync(List<Acknowledgement> acknowledged)
    {
        var status = await StatusOfAsync(WriterPlan.CampaignId);
        var issued = acknowledged.Count(line => WriterPlan.KindOf(line.Step) == WriterStep.Issue && line.Outcome == WriterScript.Written);
        Assert.Equal(issued, status.Issued);
        Assert.Contains(acknowledged, line => WriterPlan.KindOf(line.Step) == WriterStep.Issue && line.Outcome != WriterScript.Written);
        var left = status.Campaign.Budget - status.Held - status.Granted;
        Assert.InRange(left.Amount, 0m, 2 * status.Campaign.Benefit.MaximumValue.Amount);
    }

    private async Task CheckAsync(params (int Worker, List<Acknowledgement> Acknowledged)[] workers)
    {
        var audit = new WriterAudit(Store, Token);
        foreach (var (worker, acknowledged) in workers)
            await audit.CheckAsync(worker, acknowledged);
        await audit.CheckWholeAsync();
        await CloseAsync();
    }

    private static int Next(List<Acknowledgement> acknowledged) => acknowledged.Count == 0 ? 0 : acknowledged[^1].Step + 1;

    private static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("SOCIALCRM_TEST_SEED"), out var seed) ? seed : Random.Shared.Next();

    private static async Task ExplainAsync(string moment, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (XunitException failure)
        {
            throw new XunitException($"{moment}: {failure.Message}", failure);
        }
    }
}

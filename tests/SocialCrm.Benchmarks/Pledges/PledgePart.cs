using System.Globalization;
using SocialCrm.Benchmarks.Crashes;

namespace SocialCrm.Benchmarks.Pledges;

/// <summary>One part of the likes: a process that is killed at random and started again where it had last said that it was, until all are counted.</summary>
internal sealed class PledgePart(BenchmarkArguments arguments, int process, int kills)
{
    private readonly Random random = new(arguments.Seed(2_026) + process);

    public int Kills { get; private set; }

    public long PeakBytes { get; private set; }

    public int Done { get; private set; }

    public async Task RunAsync(int likes)
    {
        while (!await IsEndedAsync(Kills < kills ? Next(likes) : int.MaxValue))
            Kills++;
    }

    /// <summary>How far the next life goes: by itself, the kills are spread over the likes that are left.</summary>
    private int Next(int likes) => Done + random.Next(Math.Max(1, 2 * (likes - Done) / (kills - Kills + 1)));

    /// <summary>One life; true when it came to its end.</summary>
    private async Task<bool> IsEndedAsync(int end)
    {
        using var host = await CrashedProcess.StartAsync(
            "pledge-host", [.. arguments.Options.Select(option => (option.Key, option.Value)), ("process", $"{process + 1}"), ("from", $"{Done + 1}")]);
        var isKilled = false;
        while (await host.ReadAsync() is { } line)
        {
            if (line.StartsWith("done ", StringComparison.Ordinal))
            {
                if (isKilled)
                    continue;
                PeakBytes = long.Parse(line.AsSpan(5), CultureInfo.InvariantCulture);
                await host.EndAsync();
                return true;
            }

            Done = int.Parse(line, CultureInfo.InvariantCulture);
            if (Done < end || isKilled)
                continue;
            await Task.Delay(random.Next(20));
            await host.KillAsync();
            isKilled = true;
        }

        return isKilled ? false : throw new InvalidOperationException("A process ended; its message stands above.");
    }
}

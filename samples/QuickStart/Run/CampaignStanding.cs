using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QuickStart.CommandLine;
using SocialCrm;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace QuickStart.Run;

/// <summary>Tells where the campaigns of an existing database stand, and how long a host waits for its first answer.</summary>
internal static class CampaignStanding
{
    public static async Task<int> TellAsync(string database, TextWriter output, CancellationToken cancellationToken)
    {
        if (!File.Exists(database))
            throw new UsageException($"There is no database {database}. Run once without --status, or name another with --database.");

        var started = Stopwatch.GetTimestamp();
        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm.UseSqlite($"Data Source=\"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\";Mode=ReadOnly"));
        await using var provider = services.BuildServiceProvider();
        var campaigns = await ReadAsync(provider.GetRequiredService<OfferDesk>(), database, cancellationToken);
        var waited = Stopwatch.GetElapsedTime(started);

        foreach (var status in campaigns)
            await output.WriteLineAsync($"{status.Campaign.Id}: {status.Issued} issued, {status.Redeemed} redeemed, {status.Reversed} reversed; {status.Held} held and {status.Granted} given of {status.Campaign.Budget}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"milliseconds {waited.TotalMilliseconds:F1}"));
        return 0;
    }

    private static async Task<List<CampaignStatus>> ReadAsync(OfferDesk desk, string database, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.StatusesAsync(cancellationToken).ToListAsync(cancellationToken);
        }
        catch (StoreException fault) when (fault.Failure == StoreFailure.ReadOnly)
        {
            throw new UsageException($"{Path.GetFullPath(database)}: was written by an older version. Run once without --status, which brings it up to date.");
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using QuickStart.Sample;
using QuickStart.Steps;
using SocialCrm;
using SocialCrm.Connectors.Files;
using SocialCrm.Offers;

namespace QuickStart.Run;

/// <summary>Puts the library together for a run: this is what a host does in its own start-up.</summary>
internal static class Composition
{
    public static ServiceProvider Compose(RunPlan plan, TimeProvider clock, IProgress<FileProgress> progress)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSocialCrm(crm =>
        {
            AddChannels(crm, plan, progress);
            crm.UseSqlite($"Data Source=\"{plan.Database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

            // Orders are reported from their file, without those that were cancelled; a code that comes with one must not report it again.
            crm.ConfigureOffers(offers => offers.ConversionSource = null);
            if (plan.Sample is null)
            {
                crm.AddEligibilityRule(plan.Campaign, new HasSource(Sources.Crm));
            }
            else
            {
                crm.ConfigureOffers(offers => offers.CodeKey = SampleSeason.CodeKey)
                    // A gift in the inbox is remembered for longer than a banner.
                    .ConfigureAttribution(attribution => attribution.ViewWindow = TimeSpan.FromDays(14));
            }
        });
        return services.BuildServiceProvider();
    }

    private static void AddChannels(SocialCrmBuilder crm, RunPlan plan, IProgress<FileProgress> progress)
    {
        if (plan.Interactions is { } interactions)
        {
            crm.AddFileImport(plan.ImportName, file =>
            {
                file.Path = interactions;
                file.Map = plan.Map;
                file.DefaultZone = plan.Zone;
                file.Delimiter = plan.Delimiter;
                file.Progress = progress;
            });
        }

        plan.Live?.Add(crm);
    }
}

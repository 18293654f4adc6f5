using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialCrm.Engagement;

/// <summary>Registers the Engagement room.</summary>
internal static class EngagementRoom
{
    public static void Add(SocialCrmBuilder crm) => crm.Services.TryAddSingleton(provider => new Polls(
        provider.GetRequiredService<IPollStore>(),
        provider.GetRequiredService<IVoteStore>(),
        provider.GetRequiredService<TimeProvider>()));
}

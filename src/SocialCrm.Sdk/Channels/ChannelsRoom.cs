using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialCrm.Channels;

/// <summary>Registers the Channels room.</summary>
internal static class ChannelsRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        NetworkParts.Add(crm);
        CredentialParts.Add(crm);
        crm.Services.TryAddSingleton<ChannelsTelemetry>();
        crm.Services.TryAddSingleton<KnownAuthors>();
        crm.Services.TryAddSingleton<Intake>();
        crm.Services.TryAddSingleton(provider => new Inbox(
            provider.GetRequiredService<IInteractionStore>(),
            provider.GetRequiredService<IDeadLetterStore>(),
            provider.GetServices<IChannelConnector>(),
            provider.GetRequiredService<Intake>()));
    }
}

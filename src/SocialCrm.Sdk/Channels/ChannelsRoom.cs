using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Registers the Channels room.</summary>
internal static class ChannelsRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        var services = crm.Services;
        services.AddOptions<ChannelOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelOptions>, ChannelOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelOptions>, ChannelOptionsRules>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<ChannelOptions>>().Value);

        NetworkParts.Add(crm);
        CredentialParts.Add(crm);
        services.TryAddSingleton<ConnectorSet>();
        services.TryAddSingleton<WorkSignals>();
        services.TryAddSingleton<ConnectionGates>();
        services.TryAddSingleton<ConnectionStates>();
        AddInbound(services);
        AddOutbound(services);
        ChannelWorkPlan.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ChannelsHost>());
    }

    private static void AddInbound(IServiceCollection services)
    {
        services.TryAddSingleton<ChannelsTelemetry>();
        services.TryAddSingleton<WebhookTelemetry>();
        services.TryAddSingleton<KnownAuthors>();
        services.TryAddSingleton<Intake>();
        services.TryAddSingleton<DeliveryReplay>();
        services.TryAddSingleton<DeliveryAppender>();
        services.TryAddSingleton<DeliveryInquiries>();
        services.TryAddSingleton<DeliveryReader>();

        // A mark, because a handler may need the inbox, which must then not wait for the handlers.
        services.TryAddSingleton(provider => new DispatchBoard(
            provider.GetService<DispatchMark>() is not null, provider.GetRequiredService<WorkSignals>()));
        services.TryAddSingleton(provider => new Inbox(
            new InboxStores(
                provider.GetRequiredService<IInteractionStore>(),
                provider.GetRequiredService<IDeadLetterStore>(),
                provider.GetRequiredService<DeliveryReplay>()),
            provider.GetServices<IChannelConnector>(),
            provider.GetRequiredService<Intake>()));
        services.TryAddSingleton(provider => new ContactReports(
            provider.GetRequiredService<ConnectorSet>(),
            provider.GetRequiredService<Intake>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new WebhookIntake(
            provider.GetRequiredService<ConnectorSet>(),
            provider.GetRequiredService<DeliveryAppender>(),
            provider.GetRequiredService<DeliveryInquiries>(),
            provider.GetRequiredService<WebhookTelemetry>()));
    }

    private static void AddOutbound(IServiceCollection services)
    {
        services.TryAddSingleton<SendTelemetry>();
        services.TryAddSingleton<MessageRules>();
        services.TryAddSingleton<OutboxDoor>();
        services.TryAddSingleton(provider => new Outbox(
            provider.GetRequiredService<IOutboxStore>(),
            provider.GetRequiredService<IOutboxReader>(),
            provider.GetRequiredService<IOutboxResolution>(),
            provider.GetRequiredService<OutboxDoor>()));
    }
}

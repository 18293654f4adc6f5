using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Registers the workers, and says which of them a host runs.</summary>
internal static class ChannelWorkPlan
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<LeaseDesk>();
        services.TryAddSingleton<Listening>();
        services.TryAddSingleton<DeliverySettler>();
        services.TryAddSingleton<DeliveryQueue>();
        services.TryAddSingleton<DispatchTelemetry>();
        services.TryAddSingleton<DispatchQueue>();
        services.TryAddSingleton(Calls);
        services.TryAddSingleton<SendCall>();
        services.TryAddSingleton<Settlements>();
        services.TryAddSingleton<SendPauses>();
        services.TryAddSingleton<Sending>();
        services.TryAddSingleton<OutboxQueue>();
        services.TryAddSingleton<StatusReader>();
        services.TryAddSingleton<ChannelGauges>();
        services.TryAddSingleton<ChannelSurvey>();
        services.TryAddSingleton(provider => new ChannelStatus(
            provider.GetRequiredService<ConnectorSet>(),
            provider.GetRequiredService<IChannelCounts>(),
            provider.GetRequiredService<StatusReader>()));
        services.TryAddSingleton(provider => new ChannelWorkers(
            new Lazy<WorkerCrew>(() => Crew(provider)),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static WorkerCrew Crew(IServiceProvider services)
    {
        var work = services.GetRequiredService<ChannelOptions>().Work;
        var connectors = services.GetRequiredService<ConnectorSet>();
        var hasHandlers = services.GetRequiredService<DispatchBoard>().HasHandlers;
        var workers = new List<Func<CancellationToken, Task>>();
        if (work.HasFlag(ChannelWork.Receive))
            workers.AddRange(connectors.All.Where(ReceiveLoop.CanReceive).Select<IChannelConnector, Func<CancellationToken, Task>>(connector => Loop(services, connector).RunAsync));
        if (work.HasFlag(ChannelWork.Read) && connectors.Connections<IWebhookReceiver>().Count > 0)
            workers.Add(Worker<EnvelopeLease>(services, services.GetRequiredService<DeliveryQueue>()));
        if (work.HasFlag(ChannelWork.Dispatch) && hasHandlers)
            workers.Add(Worker<DispatchLease>(services, services.GetRequiredService<DispatchQueue>()));
        if (work.HasFlag(ChannelWork.Send) && connectors.Connections<IChannelSender>().Count > 0)
            workers.Add(Worker<OutboxLease>(services, services.GetRequiredService<OutboxQueue>()));
        if (hasHandlers || connectors.All.Any())
            workers.Add(services.GetRequiredService<ChannelSurvey>().RunAsync);
        return new WorkerCrew(services.GetRequiredService<IStoreSchema>(), services.GetRequiredService<LeaseDesk>(), workers);
    }

    private static HandlerCalls Calls(IServiceProvider services) => new(
        [.. services.GetServices<IInteractionHandler>()],
        services.GetRequiredService<IDispatchStore>(),
        services.GetRequiredService<DispatchTelemetry>(),
        services.GetRequiredService<ChannelOptions>(),
        services.GetRequiredService<TimeProvider>());

    private static ReceiveLoop Loop(IServiceProvider services, IChannelConnector connector) => new(
        connector,
        services.GetRequiredService<Inbox>(),
        services.GetRequiredService<Listening>(),
        services.GetRequiredService<LeaseDesk>(),
        services.GetRequiredService<ConnectionGates>(),
        services.GetRequiredService<ConnectionStates>(),
        services.GetRequiredService<ChannelOptions>(),
        services.GetRequiredService<TimeProvider>());

    private static Func<CancellationToken, Task> Worker<T>(IServiceProvider services, IWorkQueue<T> queue) => new QueueWorker<T>(
        queue,
        services.GetRequiredService<ChannelOptions>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ChannelWorkers>>()).RunAsync;
}

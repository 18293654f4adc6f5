using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SocialCrm.Channels;

/// <summary>Runs the workers while the host runs.</summary>
/// <remarks>Asks for them late: without a store the start must fail with the words of <see cref="Storage.StoreStartup"/>.</remarks>
internal sealed class ChannelsHost(IServiceProvider services) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => services.GetRequiredService<ChannelWorkers>().RunAsync(stoppingToken);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Governance;

/// <summary>A real host over a SQLite file of its own.</summary>
internal sealed class GovernanceHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialcrm-host-");
    private readonly List<IHost> hosts = [];

    public string File => Path.Combine(folder.FullName, "crm.db");

    public IHost Build(Action<SocialCrmBuilder>? compose = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSocialCrm(crm =>
        {
            crm.UseSqlite($"Data Source={File}");
            compose?.Invoke(crm);
        });
        var host = builder.Build();
        hosts.Add(host);
        return host;
    }

    /// <summary>Builds a host with a clock and a store of personal data that the test has in its hand.</summary>
    public IHost Build(TimeProvider clock, IPersonalDataStore store, Action<RetentionOptions>? configure = null) => Build(crm =>
    {
        crm.Services.Replace(ServiceDescriptor.Singleton(clock));
        crm.Services.Replace(ServiceDescriptor.Singleton(store));
        crm.ConfigureRetention(configure ?? (_ => { }));
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await ((IAsyncDisposable)host).DisposeAsync();
        folder.Delete(recursive: true);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm;

/// <summary>Adds files to import.</summary>
public static class FileImportVerbs
{
    /// <summary>Adds a file whose rows are interactions: <c>crm.AddFileImport("tweets", files => { files.Path = …; files.Map = ColumnMap.Parse(…); })</c>.</summary>
    /// <remarks>
    /// An import that was interrupted goes on where it stopped. One that has come to its end begins again when it is asked for
    /// more: what is stored already is a duplicate then, and what was added since is new.
    /// </remarks>
    /// <exception cref="ArgumentException">An import of that name was added before.</exception>
    public static SocialCrmBuilder AddFileImport(this SocialCrmBuilder crm, string name, Action<FileImportOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (crm.Services.Any(service => service.ServiceType == typeof(FileConnector) && name.Equals(service.ServiceKey)))
            throw new ArgumentException($"A file import named \"{name}\" was added before. Give each its own name.", nameof(name));

        var services = crm.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<FileImportOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FileImportOptions>, FileImportOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FileImportOptions>, FileImportRules>());
        services.AddKeyedSingleton(name, (provider, _) => new FileConnector(
            name,
            provider.GetRequiredService<IOptionsMonitor<FileImportOptions>>().Get(name),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IChannelConnector>(provider => provider.GetRequiredKeyedService<FileConnector>(name));
        return crm;
    }
}

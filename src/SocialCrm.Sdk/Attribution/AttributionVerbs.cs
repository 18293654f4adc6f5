using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Attribution;

namespace SocialCrm;

/// <summary>The Attribution room's verbs.</summary>
public static class AttributionVerbs
{
    /// <summary>Adds a model of the host's own beside the built-in ones; adding the same type again changes nothing.</summary>
    public static SocialCrmBuilder AddAttributionModel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this SocialCrmBuilder crm)
        where T : class, IAttributionModel
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAttributionModel, T>());
        return crm;
    }

    /// <summary>Sets look-back windows and the numbers of the built-in models.</summary>
    public static SocialCrmBuilder ConfigureAttribution(this SocialCrmBuilder crm, Action<AttributionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.Configure(configure);
        return crm;
    }
}

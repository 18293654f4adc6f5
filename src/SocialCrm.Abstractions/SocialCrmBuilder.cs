using Microsoft.Extensions.DependencyInjection;

namespace SocialCrm;

/// <summary>What <c>AddSocialCrm(crm => …)</c> hands out: the place every Add, Use and Configure verb hangs on.</summary>
/// <remarks>
/// <b>Add</b> is one more, <b>Use</b> is the one (the last call wins), <b>Configure</b> sets options.
/// Packages bring their verbs as extension methods on this type, in namespace <c>SocialCrm</c>.
/// Not thread-safe: it is used while the host is being composed.
/// </remarks>
public sealed class SocialCrmBuilder
{
    /// <summary>Wraps the host's service collection.</summary>
    public SocialCrmBuilder(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        Services = services;
    }

    /// <summary>The host's service collection, for verbs that need more than the builder offers.</summary>
    public IServiceCollection Services { get; }
}

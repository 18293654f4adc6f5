using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Governance;

namespace SocialCrm;

/// <summary>Settings of the Governance room.</summary>
public static class GovernanceVerbs
{
    /// <summary>Says how long things are kept.</summary>
    public static SocialCrmBuilder ConfigureRetention(this SocialCrmBuilder crm, Action<RetentionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Configure(configure);
        return crm;
    }
}

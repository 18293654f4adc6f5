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

    /// <summary>Says which purposes need consent.</summary>
    public static SocialCrmBuilder ConfigureConsent(this SocialCrmBuilder crm, Action<ConsentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Configure(configure);
        return crm;
    }

    /// <summary>Says how often people may be written to.</summary>
    public static SocialCrmBuilder ConfigureFrequencyCaps(this SocialCrmBuilder crm, Action<FrequencyCapOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Configure(configure);
        return crm;
    }
}

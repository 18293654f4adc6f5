using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;

namespace SocialCrm;

/// <summary>The verbs of the Customers room.</summary>
public static class CustomersVerbs
{
    /// <summary>Adds a rule under whose keys records of one person meet, beside the built-in <c>verified-id</c>, <c>account</c>, <c>email</c> and <c>phone</c>.</summary>
    /// <remarks>A shared key of the rule links, after those of the built-in rules. The same type twice counts once.</remarks>
    public static SocialCrmBuilder AddBlockingRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(this SocialCrmBuilder crm)
        where TRule : class, IBlockingRule
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IBlockingRule, TRule>());
        return crm;
    }

    /// <summary>Adds a comparison, which shows in explanations. The same type twice counts once.</summary>
    public static SocialCrmBuilder AddComparison<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TComparison>(this SocialCrmBuilder crm)
        where TComparison : class, IComparison
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IComparison, TComparison>());
        return crm;
    }

    /// <summary>Sets the rule that chooses the values of golden records. Default: the value stated last.</summary>
    public static SocialCrmBuilder UseSurvivorship<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(this SocialCrmBuilder crm)
        where TRule : class, ISurvivorshipRule
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Replace(ServiceDescriptor.Singleton<ISurvivorshipRule, TRule>());
        return crm;
    }

    /// <summary>Sets how records become customers, such as the region that national phone numbers belong to.</summary>
    public static SocialCrmBuilder ConfigureCustomers(this SocialCrmBuilder crm, Action<CustomerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.Configure(configure);
        return crm;
    }
}

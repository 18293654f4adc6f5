using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm;

/// <summary>The verbs of the Customers room.</summary>
public static class CustomersVerbs
{
    /// <summary>Adds a rule under whose keys records of one person meet, beside those of the library. A key that two records share is evidence like an id.</summary>
    /// <remarks>The same type twice counts once. Concerns records put from then on, and all of them after <see cref="CustomerUnifier.UseModelAsync"/>.</remarks>
    public static SocialCrmBuilder AddBlockingRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(this SocialCrmBuilder crm)
        where TRule : class, IBlockingRule
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IBlockingRule, TRule>());
        return crm;
    }

    /// <summary>Adds a comparison, whose weight is added to what the model says. The same type twice counts once.</summary>
    /// <remarks>Concerns what is decided from then on, and everything after <see cref="CustomerUnifier.UseModelAsync"/>.</remarks>
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

    /// <summary>Sets rules that choose the values of golden records, kind by kind. Takes the place of all that was set before. Default: the value stated last.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="configure">Names the rules, such as <c>rules.For(AttributeKind.Email, Survivorship.MostTrusted("crm", "web-shop"))</c>.</param>
    /// <exception cref="ArgumentException">A rule is missing, or a kind is set twice.</exception>
    public static SocialCrmBuilder UseSurvivorship(this SocialCrmBuilder crm, Action<SurvivorshipRules> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        var rules = new SurvivorshipRules();
        configure(rules);
        crm.Services.Replace(ServiceDescriptor.Singleton(provider => rules.Freeze(provider.GetRequiredService<IOptions<CustomerOptions>>().Value.DefaultRegion)));
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

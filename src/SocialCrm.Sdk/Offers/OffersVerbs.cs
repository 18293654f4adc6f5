using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Offers;

namespace SocialCrm;

/// <summary>The verbs of the Offers room.</summary>
public static class OffersVerbs
{
    /// <summary>Sets how offers work.</summary>
    public static SocialCrmBuilder ConfigureOffers(this SocialCrmBuilder crm, Action<OfferOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.Configure(configure);
        return crm;
    }

    /// <summary>Adds a rule that every campaign's recipients must satisfy. It is asked once for each type, after those added before it.</summary>
    public static SocialCrmBuilder AddEligibilityRule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRule>(
        this SocialCrmBuilder crm)
        where TRule : class, IEligibilityRule
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEligibilityRule, TRule>());
        return crm;
    }

    /// <summary>Adds a rule that every campaign's recipients must satisfy, after those added by their type.</summary>
    public static SocialCrmBuilder AddEligibilityRule(this SocialCrmBuilder crm, IEligibilityRule rule)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(rule);
        crm.Services.AddSingleton(new CampaignRule(null, rule));
        return crm;
    }

    /// <summary>Adds a rule that the recipients of one campaign must satisfy, after those added by their type.</summary>
    public static SocialCrmBuilder AddEligibilityRule(this SocialCrmBuilder crm, CampaignId campaign, IEligibilityRule rule)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(rule);
        crm.Services.AddSingleton(new CampaignRule(campaign, rule));
        return crm;
    }

    /// <summary>Adds a handler that is told what happens to offers, once for each type.</summary>
    public static SocialCrmBuilder AddOfferObserver<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TObserver>(
        this SocialCrmBuilder crm)
        where TObserver : class, IOfferObserver
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOfferObserver, TObserver>());
        return crm;
    }

    /// <summary>Reads tiers, segments and orders of customers where the host keeps them. Without it they are unknown, and rules that ask for them let nobody in.</summary>
    public static SocialCrmBuilder UseCustomerTraits<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TTraits>(
        this SocialCrmBuilder crm)
        where TTraits : class, ICustomerTraits
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Replace(ServiceDescriptor.Singleton<ICustomerTraits, TTraits>());
        return crm;
    }

    /// <summary>Has gifts sent by this sender when <see cref="GiftDesk.SendAsync"/> is called.</summary>
    public static SocialCrmBuilder UseGiftSender<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>(
        this SocialCrmBuilder crm)
        where TSender : class, IGiftSender
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Replace(ServiceDescriptor.Singleton<IGiftSender, TSender>());
        return crm;
    }

    /// <summary>Writes and reads codes in another format than the 17 letters and digits of Crockford's base 32.</summary>
    /// <remarks>Choose before the first code is issued: codes printed in another format are no longer read.</remarks>
    public static SocialCrmBuilder UseCodeFormat<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFormat>(
        this SocialCrmBuilder crm)
        where TFormat : class, ICodeFormat
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.Replace(ServiceDescriptor.Singleton<ICodeFormat, TFormat>());
        return crm;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;

namespace SocialCrm.Testing;

/// <summary>Takes records out of what <see cref="KeyDecision"/> keeps. Whom it erases is a whole customer, so nobody is left to be decided on anew.</summary>
internal sealed class KeyForgetter : IRecordForgetter
{
    /// <summary>Puts it in the place of the one of the core, which does not understand what <see cref="KeyIndex"/> wrote.</summary>
    public static void Use(SocialCrmBuilder crm) => crm.Services.Replace(ServiceDescriptor.Singleton<IRecordForgetter, KeyForgetter>());

    public Task ForgetAsync(UnificationSession session, IReadOnlyCollection<SourceRecordId> records) => new KeyIndex(session).ForgetAsync(records);
}

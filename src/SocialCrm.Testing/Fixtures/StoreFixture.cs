using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace SocialCrm.Testing;

/// <summary>A little of everything, for the database that is kept of every schema version.</summary>
public static class StoreFixture
{
    internal const string SecretName = "fixture";

    internal static Person Ada { get; } = new("ada");

    internal static Person Erased { get; } = new("somebody-erased");

    internal static LeaseRequest Lease { get; } = new(SecretName, new Guid("0198c0de-0000-7000-8000-000000000001"), Sample.Noon, Sample.Noon.AddSeconds(60));

    internal static UnificationLimits Limits { get; } = new(1_000, 3);

    /// <summary>Writes at least one row into every table of a fresh store; <see cref="FixtureSuite"/> reads it back in every later version.</summary>
    public static async Task WriteAsync(IServiceProvider store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);

        var records = store.GetRequiredService<ISourceRecordStore>();
        await store.GetRequiredService<ICampaignStore>().PublishAsync(Sample.Campaign("scoop", 100m), Sample.Noon, cancellationToken);
        await records.PutAsync([Sample.Row("stranger")], cancellationToken);
        await Ada.StoreAsync(store, cancellationToken);
        await Erased.StoreAsync(store, cancellationToken);
        await EraseAsync(store, cancellationToken);
        await store.GetRequiredService<ICostStore>().PutAsync([Sample.Cost("1", 9.99m)], cancellationToken);
        await store.GetRequiredService<IInteractionStore>().AppendAsync(
            Sample.Batch() with { Progress = Sample.Step("", SecretName) }, cancellationToken);
        await store.GetRequiredService<ISecretStore>().GetOrCreateAsync(SecretName, 16, cancellationToken);
        await store.GetRequiredService<ICredentialStore>().ReplaceAsync(Sample.Connection, new SealedCredentials("sealed"u8.ToArray(), 1), cancellationToken);
        await store.GetRequiredService<ILeaseStore>().AcquireAsync(Lease, cancellationToken);

        // Four records at one counter's address, which is too popular to follow, and one record that nobody has decided on.
        await records.PutAsync([.. Enumerable.Range(0, 4).Select(number => Sample.Row($"guest {number}", "counter@example.org"))], cancellationToken);
        while (await store.GetRequiredService<ICustomerStore>().DecideAsync(Limits, Decide, cancellationToken) is not null)
        {
        }

        await records.PutAsync([Sample.Row("waits")], cancellationToken);
    }

    private static Task<ErasureReceipt?> EraseAsync(IServiceProvider store, CancellationToken cancellationToken) =>
        store.GetRequiredService<IPersonalDataStore>().EraseAsync(new CustomerReference.ByRecord(Erased.Row.Id), Sample.Noon, cancellationToken);

    /// <summary>Gives every event a reason, so that the table of reasons has a row.</summary>
    private static UnificationDecision Decide(UnificationScope scope)
    {
        var decision = KeyDecision.Decide(scope);
        return decision with
        {
            Events = [.. decision.Events.Select(happened => happened with { Reasons = [new LinkReason("email", happened.Records[0], happened.Records[^1])] })],
        };
    }
}

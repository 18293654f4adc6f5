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

    internal const string Model = "model of the fixture";

    /// <summary>The records of the one customer who states the counter's address.</summary>
    internal static IReadOnlyList<SourceRecord> Guests { get; } = [.. Enumerable.Range(0, 4).Select(number => Sample.Row($"guest {number}", "counter@example.org"))];

    internal static WeightedLink Link { get; } = WeightedLink.Of(Guests[0].Id, Guests[1].Id, -0.1f);

    /// <summary>Writes at least one row into every table of a fresh store; <see cref="FixtureSuite"/> reads it back in every later version.</summary>
    /// <param name="useStore">Composes the store, as <see cref="StoreHarness.Use"/> does.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(Action<SocialCrmBuilder> useStore, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(useStore);

        await using var store = new ServiceCollection()
            .AddSocialCrm(crm =>
            {
                useStore(crm);
                KeyForgetter.Use(crm);
            })
            .BuildServiceProvider();
        await store.GetRequiredService<ICustomerStore>().DecideAsync(KeepModelAsync, cancellationToken);
        var records = store.GetRequiredService<ISourceRecordStore>();
        await store.GetRequiredService<ICampaignStore>().PublishAsync(Sample.Campaign("scoop", 100m), Sample.Approval, Sample.Noon, cancellationToken);
        await records.PutAsync([Sample.Row("stranger")], cancellationToken);
        await OfferFixture.WriteAsync(store, cancellationToken);
        await Ada.StoreAsync(store, cancellationToken);
        await Erased.StoreAsync(store, cancellationToken);
        await EraseAsync(store, cancellationToken);
        await store.GetRequiredService<ICostStore>().PutAsync([Sample.Cost("1", 9.99m)], cancellationToken);
        await store.GetRequiredService<IInteractionStore>().AppendAsync(
            Sample.Batch() with { Progress = Sample.Step("", SecretName) }, cancellationToken);
        await store.GetRequiredService<ISecretStore>().GetOrCreateAsync(SecretName, 16, cancellationToken);
        await store.GetRequiredService<ICredentialStore>().ReplaceAsync(Sample.Connection, new SealedCredentials("sealed"u8.ToArray(), 1), cancellationToken);
        await store.GetRequiredService<ILeaseStore>().AcquireAsync(Lease, cancellationToken);

        // Four records of one customer, and one record that nobody has decided on.
        await records.PutAsync(Guests, cancellationToken);
        while (await store.GetRequiredService<ICustomerStore>().DecideAsync(KeyDecision.By(KeyDecision.WithReasons), cancellationToken) is not null)
        {
        }

        await records.PutAsync([Sample.Row("waits")], cancellationToken);
    }

    private static Task<ErasureReceipt?> EraseAsync(IServiceProvider store, CancellationToken cancellationToken) =>
        store.GetRequiredService<IPersonalDataStore>().EraseAsync(new CustomerReference.ByRecord(Erased.Row.Id), Sample.Noon, cancellationToken);

    private static async Task<int> KeepModelAsync(UnificationSession session)
    {
        await session.Model.ReplaceAsync(Model);
        await session.Links.WriteAsync([Link.Left], [Link]);
        return await session.Model.VersionAsync();
    }
}

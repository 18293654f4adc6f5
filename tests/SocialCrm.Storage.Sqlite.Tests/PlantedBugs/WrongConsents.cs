using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A consent store that records or finds in a way of its own.</summary>
internal sealed class WrongConsents(IConsentStore sound) : IConsentStore
{
    public Func<IReadOnlyList<ConsentEntry>, CancellationToken, Task<IReadOnlyList<ConsentOutcome>>> Record { get; init; } = sound.RecordAsync;

    public Func<CustomerReference, ConsentPurpose, ChannelId, CancellationToken, Task<ConsentDecision?>> Find { get; init; } = sound.FindAsync;

    public Task<IReadOnlyList<ConsentOutcome>> RecordAsync(IReadOnlyList<ConsentEntry> entries, CancellationToken cancellationToken) => Record(entries, cancellationToken);

    public Task<ConsentDecision?> FindAsync(CustomerReference person, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken) =>
        Find(person, purpose, channel, cancellationToken);

    public IAsyncEnumerable<ConsentEntry> ReadAsync(CustomerReference? person, CancellationToken cancellationToken) => sound.ReadAsync(person, cancellationToken);
}

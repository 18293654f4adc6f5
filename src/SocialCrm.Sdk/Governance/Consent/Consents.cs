using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Keeps what people consented to, and says whether they may be written to.</summary>
/// <remarks>
/// <para>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// <para>
/// A person's consent is that of all records of the customer: the latest entry for the purpose decides, whether it names the channel or all channels; of one
/// instant, the withdrawal. So merging two customers lets a withdrawal of either hold for both when it is the later word, and parting them parts their entries.
/// </para>
/// </remarks>
public sealed class Consents
{
    /// <summary>How far another machine's clock may run ahead.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly IConsentStore store;
    private readonly IDictionary<ConsentPurpose, ConsentRule> rules;
    private readonly TimeProvider time;

    internal Consents(IConsentStore store, IOptions<ConsentOptions> options, TimeProvider time)
    {
        this.store = store;
        rules = options.Value.Rules;
        this.time = time;
    }

    /// <summary>Writes what people gave and withdrew, all of it or nothing; answers one outcome for each entry, in the same order.</summary>
    /// <remarks>The same entry under the same key of the same record is written once, and another one there is told of it.</remarks>
    /// <exception cref="ArgumentException">
    /// An entry has no key, no purpose, no evidence, or is dated in the future, where it would outvote what the person says until then.
    /// </exception>
    public Task<IReadOnlyList<ConsentOutcome>> RecordAsync(IReadOnlyList<ConsentEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var latest = time.GetUtcNow() + Ahead;
        foreach (var entry in entries)
            ThrowIfInvalid(entry, latest);
        return store.RecordAsync(entries, cancellationToken);
    }

    /// <summary>Whether a customer's consent stands, with the entry that decides.</summary>
    /// <remarks>An id that was merged away names the customer it went into. Somebody who is not known has not decided.</remarks>
    public Task<ConsentStanding> StandsAsync(
        CustomerId customer, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken = default) =>
        StandsAsync(new CustomerReference.ById(customer), purpose, channel, cancellationToken);

    /// <summary>As <see cref="StandsAsync(CustomerId, ConsentPurpose, ChannelId, CancellationToken)"/>, by any record of the customer, also one that was never stored.</summary>
    public Task<ConsentStanding> StandsAsync(
        SourceRecordId record, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken = default) =>
        StandsAsync(new CustomerReference.ByRecord(record), purpose, channel, cancellationToken);

    /// <summary>Streams the entries of a person, or of everybody, oldest first.</summary>
    public IAsyncEnumerable<ConsentEntry> ReadAsync(CustomerReference? person = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(person, cancellationToken);

    /// <summary>What holds for a purpose while a person has not decided.</summary>
    internal ConsentRule RuleOf(ConsentPurpose purpose) => rules.TryGetValue(purpose, out var rule) ? rule : ConsentRule.OptIn;

    private async Task<ConsentStanding> StandsAsync(
        CustomerReference person, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken)
    {
        if (purpose.Value.Length == 0)
            throw new ArgumentException("Name the purpose: consent to nothing in particular is no consent.", nameof(purpose));
        if (channel.Value.Length == 0)
            throw new ArgumentException("Name the channel on which the person would be written to.", nameof(channel));
        return new ConsentStanding(RuleOf(purpose), await store.FindAsync(person, purpose, channel, cancellationToken).ConfigureAwait(false));
    }

    private static void ThrowIfInvalid(ConsentEntry entry, DateTimeOffset latest)
    {
        ArgumentNullException.ThrowIfNull(entry, nameof(entry));
        if (entry.Key.Value.Length == 0)
            throw new ArgumentException("Give each entry a key of its own, so that recording it again writes nothing twice.", nameof(entry));
        if (entry.Purpose.Value.Length == 0)
            throw new ArgumentException("Name the purpose of each entry.", nameof(entry));
        if (entry.Channel is { Value.Length: 0 })
            throw new ArgumentException("Name the channel, or leave it null for all channels.", nameof(entry));
        if (!Enum.IsDefined(entry.Change))
            throw new ArgumentException("An entry is given or withdrawn.", nameof(entry));
        if (entry.At > latest)
            throw new ArgumentException("An entry is dated in the future. Give the time at which the person decided.", nameof(entry));
        SingleLine.ThrowIfNot(entry.Evidence, 512, nameof(entry));
    }
}

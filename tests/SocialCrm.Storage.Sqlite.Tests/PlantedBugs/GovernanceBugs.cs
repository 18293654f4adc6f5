using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs in consent and the send ledger, each of which some fact of the suites must find.</summary>
internal static class GovernanceBugs
{
    /// <summary>Takes every retry for a new word of the person.</summary>
    public static Bug NoConsentKey { get; } = Bug.In<IConsentStore>(nameof(NoConsentKey), sound => new WrongConsents(sound)
    {
        Record = (entries, cancellationToken) => sound.RecordAsync([.. entries.Select(entry => entry with { Key = new IdempotencyKey($"{Guid.NewGuid()}") })], cancellationToken),
    });

    /// <summary>Judges a record by its own entries alone.</summary>
    public static Bug OwnEntriesOnly { get; } = Choosing(nameof(OwnEntriesOnly), (entries, person) => entries
        .Where(entry => person is not CustomerReference.ByRecord { Record: var record } || entry.Record == record)
        .OrderBy(entry => entry.At).ThenBy(entry => entry.Change));

    /// <summary>Lets a word on the channel outvote a later one on all channels.</summary>
    public static Bug ChannelBeforeAll { get; } = Choosing(nameof(ChannelBeforeAll), (entries, _) => entries
        .OrderBy(entry => entry.Channel is not null).ThenBy(entry => entry.At).ThenBy(entry => entry.Change));

    /// <summary>Of one instant, prefers what was given.</summary>
    public static Bug GivenWins { get; } = Choosing(nameof(GivenWins), (entries, _) => entries.OrderBy(entry => entry.At).ThenByDescending(entry => entry.Change));

    /// <summary>Forgets a withdrawal with the person.</summary>
    public static Bug WithdrawalForgotten { get; } = Bug.In<IConsentStore>(nameof(WithdrawalForgotten), sound => new WrongConsents(sound)
    {
        Find = async (person, purpose, channel, cancellationToken) =>
            await sound.FindAsync(person, purpose, channel, cancellationToken) is { Entry: not null } decision ? decision : null,
    });

    /// <summary>Counts what was sent to a record in the memory of its own process.</summary>
    public static Bug CapsInMemory { get; } = Bug.In<IOutboxStore>(nameof(CapsInMemory), sound =>
    {
        var counts = new ConcurrentDictionary<SourceRecordId, int>();
        return new WrongOutbox(sound)
        {
            Add = (message, key, cancellationToken) => message.Terms is { Caps.Count: > 0 } terms && counts.AddOrUpdate(terms.Person, 1, (_, before) => before + 1) > terms.Caps[0].Cap.Most
                ? Task.FromResult<OutboxAddition>(new OutboxAddition.Refused(OutboxRefusal.CapReached, ""))
                : sound.AddAsync(message.Terms is null ? message : message with { Terms = message.Terms with { Caps = [] } }, key, cancellationToken),
        };
    });

    /// <summary>Judges consent when a message is stored, and never again.</summary>
    public static Bug JudgedOnce { get; } = Bug.Of<IOutboxStore>(nameof(JudgedOnce), provider =>
    {
        var sound = ActivatorUtilities.CreateInstance<RelationalOutboxStore>(provider);
        var consents = provider.GetRequiredService<IConsentStore>();
        return new WrongOutbox(sound)
        {
            Add = async (message, key, cancellationToken) => message.Terms is { } terms
                && await consents.FindAsync(new CustomerReference.ByRecord(terms.Person), terms.Purpose, terms.Channel, cancellationToken) is { Change: ConsentChange.Withdrawn }
                    ? new OutboxAddition.Refused(OutboxRefusal.ConsentWithdrawn, "")
                    : await sound.AddAsync(message with { Terms = null }, key, cancellationToken),
        };
    });

    /// <summary>Gives no place back.</summary>
    public static Bug PlaceKept { get; } = Bug.In<IOutboxStore>(nameof(PlaceKept), sound => new WrongOutbox(sound)
    {
        Settle = (lease, settlement, cancellationToken) => sound.SettleAsync(lease, settlement with { MayHaveArrived = true }, cancellationToken),
    });

    /// <summary>Gives the place back though an earlier attempt may have arrived.</summary>
    public static Bug PlaceGivenAway { get; } = Bug.In<IOutboxStore>(nameof(PlaceGivenAway), sound => new WrongOutbox(sound)
    {
        Settle = (lease, settlement, cancellationToken) =>
            sound.SettleAsync(lease with { Message = lease.Message with { MayHaveArrived = false } }, settlement, cancellationToken),
    });

    /// <summary>A store whose answer is the last of the entries in an order of its own.</summary>
    private static Bug Choosing(string name, Func<IEnumerable<ConsentEntry>, CustomerReference, IOrderedEnumerable<ConsentEntry>> order) =>
        Bug.In<IConsentStore>(name, sound => new WrongConsents(sound)
        {
            Find = async (person, purpose, channel, cancellationToken) =>
            {
                var entries = await sound.ReadAsync(person, cancellationToken).ToListAsync(cancellationToken);
                var about = entries.Where(entry => entry.Purpose == purpose && (entry.Channel ?? channel) == channel);
                return order(about, person).LastOrDefault() is { } last ? new ConsentDecision(last.Change, last.At, last) : null;
            },
        });
}

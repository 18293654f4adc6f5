using System.Collections.Concurrent;
using System.Security.Cryptography;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs, each of which some fact of the suites must find.</summary>
internal static class Bugs
{
    private static readonly IntakeOutcome AllStored = new(1, 0, 0, false);

    /// <summary>Answers before the batch is stored.</summary>
    public static Bug EarlyAcknowledgement { get; } = Bug.In<IInteractionStore>(nameof(EarlyAcknowledgement), sound => new WrongIntake(sound)
    {
        Append = (batch, cancellationToken) =>
        {
            _ = Task.Delay(40, cancellationToken).ContinueWith(_ => sound.AppendAsync(batch, cancellationToken), TaskScheduler.Default);
            return Task.FromResult(AllStored with { Stored = batch.Interactions.Count });
        },
    });

    /// <summary>Loses a batch now and then.</summary>
    public static Bug LostBatch { get; } = Bug.In<IInteractionStore>(nameof(LostBatch), sound =>
    {
        var calls = 0;
        return new WrongIntake(sound)
        {
            Append = (batch, cancellationToken) => Interlocked.Increment(ref calls) % 7 == 0
                ? Task.FromResult(AllStored with { Stored = batch.Interactions.Count })
                : sound.AppendAsync(batch, cancellationToken),
        };
    });

    /// <summary>Has no unique key: what comes again is stored again.</summary>
    public static Bug MissingUniqueKey { get; } = Bug.In<IInteractionStore>(nameof(MissingUniqueKey), sound => new WrongIntake(sound)
    {
        Append = (batch, cancellationToken) => sound.AppendAsync(
            batch with { Interactions = [.. batch.Interactions.Select(row => row with { Interaction = row.Interaction with { Version = $"{Guid.NewGuid()}" } })] }, cancellationToken),
    });

    /// <summary>Looks the cursor up, and then moves it from wherever it stands.</summary>
    public static Bug CursorThatAlwaysMoves { get; } = Bug.In<IInteractionStore>(nameof(CursorThatAlwaysMoves), sound => new WrongIntake(sound)
    {
        Append = async (batch, cancellationToken) => await sound.AppendAsync(
            batch.Progress is { } progress
                ? batch with { Progress = progress with { From = await sound.ReadCursorAsync(batch.Connection, cancellationToken) } }
                : batch,
            cancellationToken),
    });

    /// <summary>Moves the cursor in one transaction and stores the batch in the next.</summary>
    public static Bug CursorBeforeData { get; } = Bug.In<IInteractionStore>(nameof(CursorBeforeData), sound => new WrongIntake(sound)
    {
        Append = async (batch, cancellationToken) =>
        {
            var moved = await sound.AppendAsync(batch with { Interactions = [], Authors = [], Rejected = [] }, cancellationToken);
            if (moved.IsStale)
                return moved;
            await Task.Delay(30, cancellationToken);
            return await sound.AppendAsync(batch with { Progress = null }, cancellationToken);
        },
    });

    /// <summary>Stores interactions one by one, so that a batch that fails is half there.</summary>
    public static Bug NoTransaction { get; } = Bug.In<IInteractionStore>(nameof(NoTransaction), sound => new WrongIntake(sound)
    {
        Append = async (batch, cancellationToken) =>
        {
            foreach (var interaction in batch.Interactions)
                await sound.AppendAsync(batch with { Interactions = [interaction], Progress = null, Rejected = [] }, cancellationToken);
            return AllStored with { Stored = batch.Interactions.Count };
        },
    });

    /// <summary>Counts what is left of the budget, and then issues.</summary>
    public static Bug CountThenIssue { get; } = Boundless(nameof(CountThenIssue), (limits, sound) => new WrongGrants(async (attempts, cancellationToken) =>
    {
        var outcomes = new List<IssueOutcome>();
        foreach (var attempt in attempts)
        {
            var fits = limits.Issued.GetValueOrDefault(attempt.Campaign) < limits.Campaigns[attempt.Campaign].Budget.Amount / 2.5m;
            await Task.Delay(1, cancellationToken);
            outcomes.AddRange(fits ? await sound.IssueAsync([attempt], cancellationToken) : [new IssueOutcome.Refused(OfferRefusal.BudgetExhausted)]);
            if (fits)
                limits.Issued.AddOrUpdate(attempt.Campaign, 1, (_, count) => count + 1);
        }

        return outcomes;
    }));

    /// <summary>Counts the limit per record, as if no customer had two.</summary>
    public static Bug LimitPerRecord { get; } = Boundless(nameof(LimitPerRecord), (limits, sound) =>
    {
        var had = new ConcurrentDictionary<SourceRecordId, int>();
        return new WrongGrants(async (attempts, cancellationToken) =>
        {
            var outcomes = new List<IssueOutcome>();
            foreach (var attempt in attempts)
            {
                var fits = had.AddOrUpdate(attempt.Recipient, 1, (_, count) => count + 1) <= limits.Campaigns[attempt.Campaign].PerPersonLimit;
                outcomes.AddRange(fits ? await sound.IssueAsync([attempt], cancellationToken) : [new IssueOutcome.Refused(OfferRefusal.PersonLimitReached)]);
            }

            return outcomes;
        });
    });

    /// <summary>Takes every retry for a new attempt.</summary>
    public static Bug NoIdempotence { get; } = Bug.In<IGrantStore>(nameof(NoIdempotence), sound => new WrongGrants((attempts, cancellationToken) =>
        sound.IssueAsync([.. attempts.Select(attempt => attempt with { Key = new IdempotencyKey($"{attempt.Key} {Guid.NewGuid()}"), CodeHash = RandomNumberGenerator.GetBytes(32) })], cancellationToken)));

    /// <summary>Keeps a second touchpoint for every further version.</summary>
    public static Bug TouchpointTwice { get; } = Bug.In<IJourneySource>(nameof(TouchpointTwice), sound => new WrongJourneys(sound, timeline =>
        timeline with { Touchpoints = [.. timeline.Touchpoints, .. timeline.Touchpoints.Where(touch => touch.Kind == TouchpointKind.Interaction)] }));

    /// <summary>Streams touchpoints as they were written, not as they happened.</summary>
    public static Bug UnorderedTimeline { get; } = Bug.In<IJourneySource>(nameof(UnorderedTimeline), sound => new WrongJourneys(sound, timeline =>
        timeline with { Touchpoints = [.. timeline.Touchpoints.OrderBy(touch => touch.EventId, StringComparer.InvariantCulture)] }));

    /// <summary>Hands out a receipt for an erasure that it did not do.</summary>
    public static Bug NothingErased { get; } = Bug.In<IPersonalDataStore>(nameof(NothingErased), _ => new WrongEraser());

    /// <summary>All bugs by name, for the process that writes.</summary>
    public static Bug Find(string name) =>
        (typeof(Bugs).GetProperty(name) ?? typeof(ChannelBugs).GetProperty(name) ?? typeof(LinkageBugs).GetProperty(name))?.GetValue(null) as Bug ?? throw new ArgumentException($"There is no bug of the name {name}.", nameof(name));

    /// <summary>A bug of grants, over a store that keeps no limits of its own.</summary>
    private static Bug Boundless(string name, Func<LooseCampaigns.Known, IGrantStore, IGrantStore> wrap)
    {
        var known = new LooseCampaigns.Known();
        return Bug.In<ICampaignStore>(name, sound => new LooseCampaigns(sound, known)).And(Bug.In<IGrantStore>(name, sound => wrap(known, sound)));
    }
}

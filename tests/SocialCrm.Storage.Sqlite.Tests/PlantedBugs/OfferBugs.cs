using System.Collections.Concurrent;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs of offers, each of which some fact of the suites must find.</summary>
internal static class OfferBugs
{
    private static readonly TimeSpan OneMicrosecond = TimeSpan.FromMicroseconds(1);

    /// <summary>Nothing is wrong.</summary>
    public static Bug None { get; } = Bug.In<IHoldStore>(nameof(None), sound => sound);

    /// <summary>Sweeps what is good for a microsecond more.</summary>
    public static Bug EarlyExpiry { get; } = Bug.In<IOfferSweepStore>(nameof(EarlyExpiry), sound => new WrongSweeps(sound, OneMicrosecond, count => count));

    /// <summary>Ends one portion and calls it a day.</summary>
    public static Bug OnePortion { get; } = Bug.In<IOfferSweepStore>(nameof(OnePortion), sound => new WrongSweeps(sound, TimeSpan.Zero, _ => 0));

    /// <summary>Captures whatever the time is.</summary>
    public static Bug CaptureAfterExpiry { get; } = Bug.In<IHoldStore>(nameof(CaptureAfterExpiry), sound => new WrongHolds(sound)
    {
        Taken = attempt => attempt with { At = DateTimeOffset.UnixEpoch },
    });

    /// <summary>Keeps a second hold beside the first.</summary>
    public static Bug NoUniqueHold { get; } = Bug.In<IHoldStore>(nameof(NoUniqueHold), sound => new WrongHolds(sound)
    {
        Hold = async (attempts, cancellationToken) => [.. (await sound.HoldAsync(attempts, cancellationToken)).Zip(attempts, (outcome, attempt) =>
            outcome is HoldOutcome.Refused { Reason: OfferRefusal.AlreadyHeld } ? new HoldOutcome.Done(Imagined(attempt), IsReplay: false) : outcome)],
    });

    /// <summary>Answers whatever its key was answered first.</summary>
    public static Bug ReplayOfAnotherRequest { get; } = Bug.In<IHoldStore>(nameof(ReplayOfAnotherRequest), sound =>
    {
        var answered = new ConcurrentDictionary<IdempotencyKey, Hold>();
        return new WrongHolds(sound)
        {
            Hold = async (attempts, cancellationToken) => [.. (await sound.HoldAsync(attempts, cancellationToken)).Zip(attempts, (outcome, attempt) =>
            {
                if (outcome is HoldOutcome.Done done)
                    answered.TryAdd(attempt.Use.Key, done.Hold);
                return answered.TryGetValue(attempt.Use.Key, out var first) ? new HoldOutcome.Done(first, outcome is not HoldOutcome.Done { IsReplay: false }) : outcome;
            })],
        };
    });

    /// <summary>Takes a code that is used up once more.</summary>
    public static Bug UsedTwice { get; } = Bug.In<IRedemptionStore>(nameof(UsedTwice), sound => new WrongLedger(sound, (attempt, outcome) =>
        outcome is LedgerOutcome.Refused { Reason: OfferRefusal.AlreadyRedeemed } ? new LedgerOutcome.Written(Imagined(attempt), IsReplay: false) : outcome));

    /// <summary>Lets authors approve, in the name of somebody else.</summary>
    public static Bug ApprovedByAuthor { get; } = Bug.In<ICampaignReviewStore>(nameof(ApprovedByAuthor), sound => new WrongReviews(sound)
    {
        Move = async (move, cancellationToken) => await sound.MoveAsync(move, cancellationToken) is var outcome && outcome == MoveOutcome.ApprovedByAuthor
            ? await sound.MoveAsync(move with { By = new StaffId("system") }, cancellationToken)
            : outcome,
    });

    /// <summary>Answers a pause before it is one.</summary>
    public static Bug EarlyPause { get; } = Bug.In<ICampaignReviewStore>(nameof(EarlyPause), sound => new WrongReviews(sound)
    {
        Move = (move, cancellationToken) =>
        {
            if (move.Step != CampaignStep.Pause)
                return sound.MoveAsync(move, cancellationToken);
            _ = Task.Delay(200, cancellationToken).ContinueWith(_ => sound.MoveAsync(move, cancellationToken), TaskScheduler.Default);
            return Task.FromResult(MoveOutcome.Moved);
        },
    });

    /// <summary>Writes a pause down and does not ask for it.</summary>
    public static Bug PauseNotChecked { get; } = Bug.In<ICampaignReviewStore>(nameof(PauseNotChecked), sound => new WrongReviews(sound)
    {
        Move = (move, cancellationToken) => move.Step is CampaignStep.Pause or CampaignStep.Resume ? Task.FromResult(MoveOutcome.Moved) : sound.MoveAsync(move, cancellationToken),
    });

    /// <summary>Keeps one document for all versions.</summary>
    public static Bug TermsThatChange { get; } = Bug.In<ICampaignReviewStore>(nameof(TermsThatChange), sound => new WrongReviews(sound)
    {
        Show = versions => [.. versions.Select(version => version with { Terms = versions[^1].Terms })],
    });

    /// <summary>Rounds what each shard gets up to a whole benefit.</summary>
    public static Bug ShardsRoundedUp { get; } = Bug.In<ICampaignStore>(nameof(ShardsRoundedUp), sound => new WrongCampaigns(sound, campaign =>
        campaign with { Budget = campaign.Budget with { Amount = campaign.Budget.Amount + (campaign.Benefit.MaximumValue.Amount * (campaign.BudgetShards - 1)) } }));

    /// <summary>Counts days in UTC, wherever the campaign runs.</summary>
    public static Bug DaysInUtc { get; } = Bug.In<ICampaignStore>(nameof(DaysInUtc), sound => new WrongCampaigns(sound, campaign =>
        campaign with { Window = new CampaignWindow(campaign.Window.Start, campaign.Window.End) }));

    /// <summary>Forgets limits of everybody together.</summary>
    public static Bug SharedLimitsForgotten { get; } = Bug.In<ICampaignStore>(nameof(SharedLimitsForgotten), sound => new WrongCampaigns(sound, campaign =>
        campaign with { Limits = [.. campaign.Limits.Where(limit => limit.IsPerPerson)] }));

    /// <summary>Reads what is used, thinks, and writes.</summary>
    public static Bug AmendByReading { get; } = AmendBy(nameof(AmendByReading));

    /// <summary>Keeps the last amendment alone.</summary>
    public static Bug AmendmentsForgotten { get; } = Bug.In<IBudgetStore>(nameof(AmendmentsForgotten), sound => new WrongBudgets(sound) { IsKept = amendment => amendment.Note.Length == 0 });

    /// <summary>Hands the first number of the next block out too.</summary>
    public static Bug BlocksThatOverlap { get; } = Bug.In<ICodeStore>(nameof(BlocksThatOverlap), sound => new WrongCodes(sound) { HandOut = block => block with { Count = block.Count + 1 } });

    /// <summary>Says of every code that it is void now.</summary>
    public static Bug VoidWithoutLooking { get; } = Bug.In<ICodeStore>(nameof(VoidWithoutLooking), sound => new WrongCodes(sound) { CountVoid = (hashes, _) => hashes.Count });

    /// <summary>Tells nobody of what is taken back.</summary>
    public static Bug EventMissing { get; } = Bug.In<IOfferEventStore>(nameof(EventMissing), sound => new WrongOfferEvents(sound)
    {
        Show = events => [.. events.Where(told => told.Kind != OfferEventKind.Reversed)],
    });

    /// <summary>Tells what happened in one millisecond in any order.</summary>
    public static Bug EventsUnordered { get; } = Bug.In<IOfferEventStore>(nameof(EventsUnordered), sound => new WrongOfferEvents(sound)
    {
        Show = events => [.. events.OrderBy(told => told.Grant?.Id.Value ?? told.Entry?.Id.Value)],
    });

    /// <summary>Drops what could not be told.</summary>
    public static Bug EventDropped { get; } = Bug.In<IOfferEventStore>(nameof(EventDropped), sound => new WrongOfferEvents(sound)
    {
        Postpone = (postponed, _, cancellationToken) => sound.RemoveAsync([postponed], cancellationToken),
    });

    private static Bug AmendBy(string name)
    {
        ICampaignStore? campaigns = null;
        return Bug.In<ICampaignStore>(name, sound => campaigns = sound).And(Bug.In<IBudgetStore>(name, sound => new WrongBudgets(sound)
        {
            Amend = async (amendment, cancellationToken) =>
            {
                var read = await campaigns!.FindAsync(amendment.Campaign, cancellationToken);
                await Task.Delay(30, cancellationToken);
                if (amendment.Budget.Amount < read!.Held.Amount + read.Granted.Amount)
                    return AmendOutcome.BelowUse;
                await sound.AmendAsync(amendment, cancellationToken);
                return AmendOutcome.Amended;
            },
        }));
    }

    private static Hold Imagined(HoldAttempt attempt) => new(
        HoldId.New(attempt.Use.At), new CampaignId("scoop"), GrantId.New(attempt.Use.At), attempt.Use.Redeemer, attempt.Use.Order, attempt.Use.OrderReference, attempt.ExpiresAt, HoldState.Active);

    private static LedgerEntry Imagined(RedeemAttempt attempt)
    {
        var id = RedemptionId.New(attempt.At);
        return new LedgerEntry(
            id, LedgerEntryKind.Redeemed, new CampaignId("scoop"), GrantId.New(attempt.At), id, attempt.Redeemer, attempt.Redeemer, attempt.Order, attempt.OrderReference, attempt.At);
    }
}

using System.Collections.Concurrent;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs of pledges and statement credits, each of which some fact of the suites must find.</summary>
internal static class PledgeBugs
{
    /// <summary>Nothing is wrong.</summary>
    public static Bug None { get; } = Bug.In<IPledgeStore>(nameof(None), sound => sound);

    /// <summary>Knows records and not people.</summary>
    public static Bug CountsByRecord { get; } = Bug.In<IPledgeStore>(nameof(CountsByRecord), sound => new WrongPledges(sound)
    {
        Count = (actions, cancellationToken) => sound.CountAsync([.. actions.Select(action => action with { Action = $"{action.Action} by {action.Person}" })], cancellationToken),
    });

    /// <summary>Says that the last contribution is as large as the others.</summary>
    public static Bug SilentCut { get; } = Bug.In<IPledgeStore>(nameof(SilentCut), sound => new WrongPledges(sound)
    {
        Count = async (actions, cancellationToken) =>
            [.. (await sound.CountAsync(actions, cancellationToken)).Select(outcome => outcome is PledgeOutcome.Counted counted ? counted with { IsCut = false } : outcome)],
    });

    /// <summary>Remembers who came after the cap, and never lets them count.</summary>
    public static Bug CapForEver { get; } = Bug.In<IPledgeStore>(nameof(CapForEver), sound =>
    {
        var late = new ConcurrentDictionary<PledgeAction, bool>();
        return new WrongPledges(sound)
        {
            Count = async (actions, cancellationToken) =>
            {
                var outcomes = new List<PledgeOutcome>();
                foreach (var action in actions)
                {
                    var outcome = late.ContainsKey(action) ? new PledgeOutcome.CapReached() : (await sound.CountAsync([action], cancellationToken))[0];
                    if (outcome is PledgeOutcome.CapReached)
                        late[action] = true;
                    outcomes.Add(outcome);
                }

                return outcomes;
            },
        };
    });

    /// <summary>Looks first whether a person's action has counted, and then counts it under a name of its own.</summary>
    public static Bug LooksFirst { get; } = Bug.In<IPledgeStore>(nameof(LooksFirst), sound =>
    {
        var seen = new ConcurrentDictionary<string, bool>();
        return new WrongPledges(sound)
        {
            Count = async (actions, cancellationToken) =>
            {
                var action = actions[0];
                var name = $"{action.Campaign} {action.Action}";
                if (seen.ContainsKey(name))
                    return [new PledgeOutcome.AlreadyCounted(new Money(0.75m, Currency.Euro), IsWithdrawn: false)];
                var outcomes = await sound.CountAsync([action with { Action = $"{action.Action} {Guid.NewGuid()}" }], cancellationToken);
                seen[name] = true;
                return outcomes;
            },
        };
    });

    /// <summary>Says that everything was taken back.</summary>
    public static Bug SaysWithdrawn { get; } = Bug.In<IPledgeStore>(nameof(SaysWithdrawn), sound => new WrongPledges(sound)
    {
        Withdraw = (actions, _) => Task.FromResult<IReadOnlyList<WithdrawalOutcome>>(
            [.. actions.Select(action => new WithdrawalOutcome.Withdrawn(new Money(0.75m, Currency.Euro), IsReplay: false))]),
    });

    /// <summary>Matches a purchase as often as it is told of.</summary>
    public static Bug MatchesTwice { get; } = Bug.In<ICardCreditStore>(nameof(MatchesTwice), sound => new WrongCredits(sound)
    {
        Match = (attempts, cancellationToken) => sound.MatchAsync([.. attempts.Select(attempt => attempt with { Transaction = $"{attempt.Transaction} {Guid.NewGuid():N}" })], cancellationToken),
    });

    /// <summary>Posts under whatever reference comes.</summary>
    public static Bug PostsAgain { get; } = Bug.In<ICardCreditStore>(nameof(PostsAgain), sound => new WrongCredits(sound)
    {
        Settle = (steps, cancellationToken) => sound.SettleAsync([.. steps.Select(step => step with { Reference = "always" })], cancellationToken),
    });

    /// <summary>Lets in as many cards as come.</summary>
    public static Bug OpenDoor { get; } = Bug.In<ICardEnrolmentStore>(nameof(OpenDoor), sound => new WrongEnrolments(sound)
    {
        Answer = outcome => outcome is EnrolOutcome.Refused { Reason: OfferRefusal.EnrolmentFull } ? new EnrolOutcome.Enrolled(IsReplay: false) : outcome,
    });
}

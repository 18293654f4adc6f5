using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Counts what people do towards pledges, such as one dollar for each like, exactly up to the cap.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe; one serves the whole host, and those who ask at the same time share a transaction. Several hosts may share a store.</para>
/// <para><b>Retries.</b> When a call throws <see cref="StoreException"/>, or the process ends before it answers, call again: the same action of a person counts once.</para>
/// <para><b>Terms.</b> A pledge is a campaign like any other: published and amended by <see cref="OfferDesk"/> and <see cref="CampaignReview"/>, its budget the cap.
/// The host's eligibility rules are not asked: whoever does something gets nothing for it themselves.</para>
/// </remarks>
public sealed class PledgeDesk
{
    private readonly IPledgeStore store;
    private readonly SharedTransactions<PledgeAction, PledgeOutcome> counts;
    private readonly SharedTransactions<PledgeAction, WithdrawalOutcome> withdrawals;

    internal PledgeDesk(IPledgeStore store)
    {
        this.store = store;
        counts = new SharedTransactions<PledgeAction, PledgeOutcome>(actions => store.CountAsync(actions, CancellationToken.None));
        withdrawals = new SharedTransactions<PledgeAction, WithdrawalOutcome>(actions => store.WithdrawAsync(actions, CancellationToken.None));
    }

    /// <summary>Counts an action, once for each person: all records of a customer are one.</summary>
    /// <exception cref="ArgumentException">The action is incomplete, or its name is not one line of 1 to 200 characters.</exception>
    public Task<PledgeOutcome> CountAsync(PledgeAction action, CancellationToken cancellationToken = default)
    {
        ThrowIfIncomplete(action);
        return counts.DecideAsync(action, cancellationToken);
    }

    /// <summary>Counts actions, in order, in one transaction; answers one outcome for each, in the same order.</summary>
    /// <exception cref="ArgumentException">An action is incomplete, or its name is not one line of 1 to 200 characters.</exception>
    public Task<IReadOnlyList<PledgeOutcome>> CountAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        foreach (var action in actions)
            ThrowIfIncomplete(action);
        return store.CountAsync(actions, cancellationToken);
    }

    /// <summary>Notes that an action was taken back. What was pledged stands, unless the terms say that it is <see cref="Benefit.DonationPledge.IsWithdrawable"/>.</summary>
    /// <remarks>An action that was taken back does not count again, so that a late repetition of it does no harm.</remarks>
    /// <exception cref="ArgumentException">The action is incomplete, or its name is not one line of 1 to 200 characters.</exception>
    public Task<WithdrawalOutcome> WithdrawAsync(PledgeAction action, CancellationToken cancellationToken = default)
    {
        ThrowIfIncomplete(action);
        return withdrawals.DecideAsync(action, cancellationToken);
    }

    /// <summary>Streams what counted in a campaign, in order of time. <see cref="OfferDesk.StatusAsync"/> tells the sum.</summary>
    public IAsyncEnumerable<PledgeContribution> ContributionsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        store.ReadAsync(campaign, cancellationToken);

    private static void ThrowIfIncomplete(PledgeAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (action.Campaign == default || action.Person == default)
            throw new ArgumentException("An action needs a campaign and a person's record. Fill in both.", nameof(action));
        if (action.Action is null || !SingleLine.Fits(action.Action, PledgeAction.LongestAction))
            throw new ArgumentException($"What somebody did is named by one line of 1 to {PledgeAction.LongestAction} characters. Correct PledgeAction.Action.", nameof(action));
    }
}

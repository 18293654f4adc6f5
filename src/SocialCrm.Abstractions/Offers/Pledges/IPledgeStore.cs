namespace SocialCrm.Offers;

/// <summary>Counts what people do towards pledges, each action of a person once and never past the cap, under any concurrency.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes.</para>
/// <para><b>Atomicity.</b> One transaction holds the contribution and the write on the budget. After every commit, what was granted is at most the budget; the last
/// contribution is cut to what is left, so that the two meet. A person is all records of a customer, also when two customers are being merged.</para>
/// <para><b>Idempotence.</b> Campaign, person and action are the key: what has counted is answered as <see cref="PledgeOutcome.AlreadyCounted"/>, also after the
/// campaign ended or the action was taken back. What was refused or came after the cap leaves no trace.</para>
/// <para><b>Errors.</b> A refusal is a value. <see cref="SocialCrm.Storage.StoreException"/> means that nothing of the batch counted, or that the answer was lost: ask again.</para>
/// </remarks>
public interface IPledgeStore
{
    /// <summary>Decides actions, in order; answers one outcome for each, in the same order.</summary>
    Task<IReadOnlyList<PledgeOutcome>> CountAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken);

    /// <summary>Takes actions back, in order, where the terms under which they counted let that be; answers one outcome for each. Their time does not matter.</summary>
    Task<IReadOnlyList<WithdrawalOutcome>> WithdrawAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken);

    /// <summary>Streams what counted in a campaign, in order of time.</summary>
    IAsyncEnumerable<PledgeContribution> ReadAsync(CampaignId campaign, CancellationToken cancellationToken);
}

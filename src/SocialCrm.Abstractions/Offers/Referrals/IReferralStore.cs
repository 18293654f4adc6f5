namespace SocialCrm.Offers;

/// <summary>Keeps who brought whom, and holds rewards of the budget.</summary>
/// <remarks>
/// <para>Threading, idempotence and errors are those of <see cref="IGrantStore"/>. Each batch is one transaction. People are told apart over all their records, as known then.</para>
/// <para>After every commit a person is held or rewarded for as referred at most once in a campaign, nobody by themselves or by somebody they brought, and what is held and granted
/// stays within the budget. Two people who turn out to be one later are judged again when the reward is due.</para>
/// </remarks>
public interface IReferralStore
{
    /// <summary>Gives people their referral codes, in order; who has one already is answered that.</summary>
    Task<IReadOnlyList<ReferralLinkOutcome>> LinkAsync(IReadOnlyList<ReferralLinkAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Notes who followed whose code, in order. The first click of a person counts, or the last before something qualifies, as the terms say.</summary>
    Task<IReadOnlyList<ReferralOutcome>> ClickAsync(IReadOnlyList<ReferralClickAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Holds the rewards of what qualified, in order.</summary>
    Task<IReadOnlyList<ReferralOutcome>> QualifyAsync(IReadOnlyList<ReferralQualifyAttempt> attempts, CancellationToken cancellationToken);
}

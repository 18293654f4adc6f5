namespace SocialCrm.Offers;

/// <summary>Keeps who of a holdout would have got something first when, on both sides.</summary>
/// <remarks>
/// <para><b>Which arm.</b> That of the person's first exposures, over all records; else that of the stored draws; else derived from the customer's id, or
/// from the record's while nobody has decided whose it is. Where those of one person disagree, held out.</para>
/// <para><b>Idempotence.</b> A record is exposed once in a holdout, by a unique key; its arm then stays.</para>
/// <para>Threading, durability and errors are those of <see cref="IHoldoutStore"/>.</para>
/// </remarks>
public interface IExposureStore
{
    /// <summary>Decides attempts, in order, in one transaction; answers one outcome for each, in the same order.</summary>
    Task<IReadOnlyList<ExposureOutcome>> ExposeAsync(IReadOnlyList<ExposureAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Streams the exposures of a holdout, oldest first.</summary>
    IAsyncEnumerable<HoldoutExposure> ReadAsync(HoldoutId holdout, CancellationToken cancellationToken);

    /// <summary>Counts the people exposed, by arm; nobody where there is no such holdout.</summary>
    Task<HoldoutCounts> CountAsync(HoldoutId holdout, CancellationToken cancellationToken);
}

namespace SocialCrm.Customers;

/// <summary>Keeps who is who, and the history of how that was decided.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes. Steps of unification run one after another in the whole store, under a lock.</para>
/// <para><b>Durability.</b> Links, retirements, events and the waiting list change in one transaction.</para>
/// <para><b>History.</b> Events are only ever appended.</para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface ICustomerStore
{
    /// <summary>
    /// Takes some waiting records, lets <paramref name="decide"/> decide on them and all that they touch, and writes the decision;
    /// answers the decision, or null when nothing waits.
    /// </summary>
    /// <param name="limits">How much to take on.</param>
    /// <param name="decide">A pure function; it may be called again when the transaction had to be repeated.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is written then.</param>
    Task<UnificationDecision?> DecideAsync(
        UnificationLimits limits, Func<UnificationScope, UnificationDecision> decide, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps pairs of records apart from now on, and lets all records of the customers concerned wait for the next step of unification.
    /// Separating the same pair twice is one separation.
    /// </summary>
    /// <param name="separations">The pairs.</param>
    /// <param name="undone">The event that is undone by it, or null.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is written then.</param>
    Task SeparateAsync(IReadOnlyList<RecordSeparation> separations, CustomerEvent? undone, CancellationToken cancellationToken);
}

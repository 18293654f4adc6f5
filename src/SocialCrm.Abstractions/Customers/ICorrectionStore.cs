namespace SocialCrm.Customers;

/// <summary>Keeps what people and proofs say over the heads of the records.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes: under the lock of unification.</para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface ICorrectionStore
{
    /// <summary>
    /// Keeps what is known about pairs of records, and lets the records named wait for the next step of unification. The same constraint again changes
    /// nothing; one whose records are erased is left out.
    /// </summary>
    Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a merge back, if it is still in force: those of the event's records that belong to its customer now belong to
    /// <see cref="CustomerEvent.Other"/> again, which is no longer retired, and are kept apart from whom the separations name.
    /// </summary>
    /// <remarks>
    /// When none of the records belongs to the customer any more, or the customer has no others, nothing is written: somebody undid the merge before,
    /// or the customer was merged onwards. That is looked at under the lock of unification, so that of two who undo one merge one finds it undone.
    /// </remarks>
    /// <param name="undone">An event of kind <see cref="CustomerEventKind.Undone"/>.</param>
    /// <param name="separations">Kept as by <see cref="ConstrainAsync"/>, and only when the merge is taken back.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is written then.</param>
    /// <returns>The event as it was appended, with the records that moved; null when nothing was written.</returns>
    Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken);
}

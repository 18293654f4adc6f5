using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Keeps the draws of a known population, and tells on which side somebody is.</summary>
/// <remarks>Threading, durability and errors are those of <see cref="IHoldoutStore"/>.</remarks>
public interface IHoldoutAssignmentStore
{
    /// <summary>Stores the draws of a population, once for each holdout, in one transaction. They belong to the records that the customers have then.</summary>
    Task<AssignmentOutcome> AssignAsync(HoldoutId holdout, IReadOnlyList<HoldoutDraw> draws, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>On which side somebody is, as <see cref="IExposureStore.ExposeAsync"/> would say; writes nothing. Null when there is no such holdout or nobody is meant.</summary>
    Task<HoldoutDecision?> ArmOfAsync(HoldoutId holdout, CustomerReference person, CancellationToken cancellationToken);
}

using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A store of draws that keeps none: every arm is derived.</summary>
internal sealed class WrongAssignments(IHoldoutAssignmentStore sound) : IHoldoutAssignmentStore
{
    public Task<AssignmentOutcome> AssignAsync(HoldoutId holdout, IReadOnlyList<HoldoutDraw> draws, DateTimeOffset at, CancellationToken cancellationToken) =>
        sound.AssignAsync(holdout, [], at, cancellationToken);

    public Task<HoldoutDecision?> ArmOfAsync(HoldoutId holdout, CustomerReference person, CancellationToken cancellationToken) =>
        sound.ArmOfAsync(holdout, person, cancellationToken);
}

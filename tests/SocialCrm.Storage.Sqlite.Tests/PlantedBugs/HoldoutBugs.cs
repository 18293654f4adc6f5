using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs of holdouts, each of which some fact of the suites must find.</summary>
internal static class HoldoutBugs
{
    /// <summary>Nothing is wrong.</summary>
    public static Bug None { get; } = Bug.In<IExposureStore>(nameof(None), sound => sound);

    /// <summary>Writes only who got something.</summary>
    public static Bug TreatedOnly { get; } = Bug.In<IExposureStore>(nameof(TreatedOnly), sound => new WrongExposures(sound)
    {
        IsShown = exposure => exposure.Arm == HoldoutArm.Treated,
        Count = counts => counts with { HeldOut = 0 },
    });

    /// <summary>Counts who was on both sides among those held out.</summary>
    public static Bug ContaminatedAsHeldOut { get; } = Bug.In<IExposureStore>(nameof(ContaminatedAsHeldOut), sound => new WrongExposures(sound)
    {
        Count = counts => new HoldoutCounts(counts.Treated, counts.HeldOut + counts.Contaminated, 0),
    });

    /// <summary>Judges everybody anew by the share of today.</summary>
    public static Bug JudgedAnew { get; } = Bug.Of<IExposureStore>(nameof(JudgedAnew), provider =>
    {
        var sound = ActivatorUtilities.CreateInstance<RelationalExposureStore>(provider);
        var (holdouts, people) = (provider.GetRequiredService<IHoldoutStore>(), provider.GetRequiredService<ICustomerReader>());
        return new WrongExposures(sound)
        {
            Expose = async (attempts, cancellationToken) =>
            {
                await sound.ExposeAsync(attempts, cancellationToken);
                var lots = new HoldoutLots((await holdouts.FindAsync(attempts[0].Holdout, cancellationToken))!.Holdout);
                var outcomes = new List<ExposureOutcome>();
                foreach (var attempt in attempts)
                {
                    var customer = await people.FindAsync(new CustomerReference.ByRecord(attempt.Record), cancellationToken);
                    var arm = customer is { } known ? lots.ArmOf(known) : lots.ArmOf(attempt.Record);
                    outcomes.Add(new ExposureOutcome.Decided(new HoldoutDecision(arm, HoldoutBasis.Exposed)));
                }

                return outcomes;
            },
        };
    });

    /// <summary>Keeps no draws.</summary>
    public static Bug DrawsLost { get; } = Bug.In<IHoldoutAssignmentStore>(nameof(DrawsLost), sound => new WrongAssignments(sound));
}

using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Defines who deliberately gets nothing, tells on which side somebody is, and keeps who was exposed, so that lift can be measured.</summary>
/// <remarks>
/// <para><b>Derived or stored.</b> Without more, an arm is derived from the customer's id: stable and without a look-up, but the share held is only nearly
/// the one asked for. <see cref="AssignAsync"/> stores draws for a known population: the share is held to one person, in all and in each stratum. Whoever
/// comes later is derived.</para>
/// <para><b>First exposures stay.</b> A ramp moves nobody who was exposed, and of the others only those between the two shares.</para>
/// <para><b>Threading.</b> Thread-safe; one serves the whole host. Several hosts may share a store.</para>
/// </remarks>
public sealed class Holdouts
{
    private readonly IHoldoutStore holdouts;
    private readonly IHoldoutAssignmentStore assignments;
    private readonly IExposureStore exposures;
    private readonly TimeProvider clock;

    internal Holdouts(IHoldoutStore holdouts, IHoldoutAssignmentStore assignments, IExposureStore exposures, TimeProvider clock)
    {
        this.holdouts = holdouts;
        this.assignments = assignments;
        this.exposures = exposures;
        this.clock = clock;
    }

    /// <summary>Defines a holdout; the same again with another share is a ramp, which is recorded.</summary>
    /// <exception cref="ArgumentException">The salt is not one line of 1 to 200 characters, the share is not from 0 to 1, or the id is missing.</exception>
    public Task<DefineOutcome> DefineAsync(Holdout holdout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holdout);
        ThrowIfUnnamed(holdout.Id);
        _ = new HoldoutLots(holdout);
        return holdouts.DefineAsync(holdout, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>A holdout as it stands, or null when there is none.</summary>
    public Task<HoldoutStatus?> StatusAsync(HoldoutId holdout, CancellationToken cancellationToken = default) =>
        holdouts.FindAsync(holdout, cancellationToken);

    /// <summary>Streams every holdout, ordered by id.</summary>
    public IAsyncEnumerable<HoldoutStatus> StatusesAsync(CancellationToken cancellationToken = default) => holdouts.ReadAsync(cancellationToken);

    /// <summary>On which side somebody is, without exposing them. Null when there is no such holdout, or nobody is meant.</summary>
    public Task<HoldoutDecision?> ArmOfAsync(HoldoutId holdout, CustomerReference person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return assignments.ArmOfAsync(holdout, person, cancellationToken);
    }

    /// <summary>Stores the draws of a known population, once for each holdout. Do so before anybody is exposed.</summary>
    /// <remarks>
    /// <para>Of N people, n of them in a stratum, at share x: round(x·N) are held out in all, and in the stratum x·n, rounded down or up. Ids that nobody
    /// has are drawn for and then left out, so give those that the directory answers.</para>
    /// <para>Holds the population in memory while it draws.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">Somebody is in two strata, or a stratum has more than 200 characters or some that no store keeps.</exception>
    public async Task<AssignmentOutcome> AssignAsync(
        HoldoutId holdout, IAsyncEnumerable<HoldoutMember> population, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(population);
        if (await holdouts.FindAsync(holdout, cancellationToken).ConfigureAwait(false) is not { } status)
            return new AssignmentOutcome.UnknownHoldout();
        if (status.Assigned is { } earlier)
            return new AssignmentOutcome.AlreadyAssigned(earlier);

        var members = new List<HoldoutMember>();
        await foreach (var member in population.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (member.Stratum is not { Length: <= 200 } stratum || !KeptText.Is(stratum))
                throw new ArgumentException("A stratum has at most 200 characters, no NUL and no broken surrogate pairs.", nameof(population));
            members.Add(member);
        }

        var draws = StratifiedDraws.Draw(new HoldoutLots(status.Holdout), members);
        return await assignments.AssignAsync(holdout, draws, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks before the host gives somebody something by ways of its own, such as a letter; campaigns ask by themselves.</summary>
    /// <remarks>Give nothing to whoever is held out. The first time, the exposure is written, for both arms.</remarks>
    public async Task<ExposureOutcome> ExposeAsync(
        HoldoutId holdout, SourceRecordId record, CampaignId? campaign = null, CancellationToken cancellationToken = default) =>
        (await ExposeAsync(holdout, [record], campaign, cancellationToken).ConfigureAwait(false))[0];

    /// <summary>As the other overload, for many, in one transaction; answers one outcome for each, in the same order.</summary>
    public Task<IReadOnlyList<ExposureOutcome>> ExposeAsync(
        HoldoutId holdout, IReadOnlyList<SourceRecordId> records, CampaignId? campaign = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ThrowIfUnnamed(holdout);
        var now = clock.GetUtcNow();
        return records.Count == 0
            ? Task.FromResult<IReadOnlyList<ExposureOutcome>>([])
            : exposures.ExposeAsync([.. records.Select(record => new ExposureAttempt(holdout, record, campaign, now))], cancellationToken);
    }

    /// <summary>Streams the first exposures of a holdout, of both arms, oldest first. Leave the contaminated ones out of figures of lift.</summary>
    public IAsyncEnumerable<HoldoutExposure> ExposuresAsync(HoldoutId holdout, CancellationToken cancellationToken = default) =>
        exposures.ReadAsync(holdout, cancellationToken);

    /// <summary>Counts the people exposed, by arm.</summary>
    public Task<HoldoutCounts> CountAsync(HoldoutId holdout, CancellationToken cancellationToken = default) =>
        exposures.CountAsync(holdout, cancellationToken);

    private static void ThrowIfUnnamed(HoldoutId holdout)
    {
        if (holdout == default)
            throw new ArgumentException("A holdout needs an id. Name it.", nameof(holdout));
    }
}

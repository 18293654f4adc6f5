using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Tells, inside the transaction that gives something, who is held out, and writes who was exposed.</summary>
/// <remarks>
/// Two transactions that expose one record at once read the same, and the unique key drops the second row. Where the caller does not keep the people from being
/// merged meanwhile, one may be decided by who they were, and counts as contaminated when they are asked for again.
/// </remarks>
internal sealed class HoldoutRows(RelationalSession session, CancellationToken cancellationToken)
{
    private static readonly TableShape Exposures = new(
        "holdout_exposures",
        "record_id {guid}, holdout_id TEXT, customer_id {guid}, arm INTEGER, campaign_id TEXT, exposed_at BIGINT, contaminated_at BIGINT");

    private readonly Dictionary<HoldoutId, HoldoutLots?> lotsOf = [];
    private readonly List<object?[]> first = [];
    private readonly List<object?[]> contaminated = [];
    private Func<Guid, HoldoutId, HoldoutEvidence>? evidenceOf;

    /// <summary>Reads what decides on people. Nobody is exposed by that.</summary>
    public async Task ReadAsync(IReadOnlyCollection<ExposedPerson> people)
    {
        foreach (var holdout in people.Select(person => person.Holdout).Distinct().OrderBy(holdout => holdout.Value, StringComparer.Ordinal))
            lotsOf[holdout] = await HoldoutTerms.FindAsync(session, holdout, session.Dialect.ForShare, cancellationToken).ConfigureAwait(false);
        evidenceOf = await ReadAsync([.. people.Select(person => (person.Person, person.Customer is not null))]).ConfigureAwait(false);
    }

    /// <summary>Decides on one of those who were read, and notes their first exposure, of whichever arm; null where there is no such holdout.</summary>
    public HoldoutDecision? Expose(ExposedPerson person)
    {
        if (lotsOf[person.Holdout] is not { } lots)
            return null;
        var evidence = evidenceOf!(person.Person, person.Holdout);
        var decision = evidence.Decide(lots, person.Person);
        var isContaminated = decision.Basis is HoldoutBasis.Merged;
        if (!evidence.IsExposed(person.Record.Value))
        {
            first.Add(Row(person, decision.Arm, isContaminated));
            evidence.AddExposure(person.Record.Value, decision.Arm, isContaminated);
        }
        else if (isContaminated && !evidence.IsContaminated(person.Record.Value))
        {
            contaminated.Add([person.Record.Value, person.Holdout.Value, person.At]);
        }

        return decision;
    }

    /// <summary>Writes what was noted.</summary>
    public async Task SaveAsync()
    {
        // In one order: two who expose the same people do not lock each other out.
        first.Sort((left, right) => ((Guid)left[0]!).CompareTo((Guid)right[0]!));
        contaminated.Sort((left, right) => ((Guid)left[0]!).CompareTo((Guid)right[0]!));
        await session.InsertAsync(Exposures, "DO NOTHING", first, cancellationToken).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE holdout_exposures SET contaminated_at = $3 WHERE record_id = $1 AND holdout_id = $2 AND contaminated_at IS NULL",
            contaminated,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The decision on one person, without a trace; null where there is no such holdout.</summary>
    /// <param name="holdout">The holdout.</param>
    /// <param name="person">A customer, or a record that nobody has decided on.</param>
    /// <param name="isCustomer">Which of the two.</param>
    public async Task<HoldoutDecision?> FindAsync(HoldoutId holdout, Guid person, bool isCustomer)
    {
        if (await HoldoutTerms.FindAsync(session, holdout, locking: "", cancellationToken).ConfigureAwait(false) is not { } lots)
            return null;
        var evidence = await ReadAsync([(person, isCustomer)]).ConfigureAwait(false);
        return evidence(person, holdout).Decide(lots, person);
    }

    private static object?[] Row(ExposedPerson person, HoldoutArm arm, bool isContaminated) =>
    [
        person.Record.Value, person.Holdout.Value, person.Customer?.Value, arm, person.Campaign?.Value, person.At, isContaminated ? person.At : null,
    ];

    /// <summary>Reads what is stored of people, over all their records, in four statements however many they are.</summary>
    private async Task<Func<Guid, HoldoutId, HoldoutEvidence>> ReadAsync(IReadOnlyCollection<(Guid Person, bool IsCustomer)> people)
    {
        var found = new Dictionary<(Guid, string), HoldoutEvidence>();
        foreach (var isCustomer in new[] { true, false })
        {
            Guid[] keys = [.. people.Where(person => person.IsCustomer == isCustomer).Select(person => person.Person).Distinct()];
            if (keys.Length == 0)
                continue;
            var exposures = await session.ListByKeysAsync(
                Under(isCustomer, "holdout_exposures", "arm, s.contaminated_at"),
                keys,
                row => (Key: (row.Guid(0), row.Text(2)), Record: row.Guid(1), Arm: (HoldoutArm)row.Int(3), IsContaminated: !row.IsNull(4)),
                cancellationToken).ConfigureAwait(false);
            foreach (var row in exposures)
                Of(row.Key).AddExposure(row.Record, row.Arm, row.IsContaminated);
            var draws = await session.ListByKeysAsync(
                Under(isCustomer, "holdout_draws", "draw"),
                keys,
                row => (Key: (row.Guid(0), row.Text(2)), Record: row.Guid(1), Draw: unchecked((ulong)row.Number(3))),
                cancellationToken).ConfigureAwait(false);
            foreach (var row in draws)
                Of(row.Key).AddDraw(row.Record, row.Draw);
        }

        return (person, holdout) => Of((person, holdout.Value));

        HoldoutEvidence Of((Guid, string) key) => found.TryGetValue(key, out var evidence) ? evidence : found[key] = new HoldoutEvidence();
    }

    private static string Under(bool isCustomer, string table, string columns) => isCustomer
        ? $"SELECT l.customer_id, s.record_id, s.holdout_id, s.{columns} FROM record_links l JOIN {table} s ON s.record_id = l.record_id WHERE l.customer_id IN ({{keys}})"
        : $"SELECT s.record_id, s.record_id, s.holdout_id, s.{columns} FROM {table} s WHERE s.record_id IN ({{keys}})";
}

using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>A draw stands under each record that the customer has at the time, so that merging and splitting rewrite links and no draws.</remarks>
internal sealed class RelationalHoldoutAssignmentStore(RelationalDatabase database) : IHoldoutAssignmentStore
{
    private const int AtOnce = 5_000;

    private static readonly TableShape Draws = new("holdout_draws", "record_id {guid}, holdout_id TEXT, stratum TEXT, draw BIGINT");

    public Task<AssignmentOutcome> AssignAsync(
        HoldoutId holdout, IReadOnlyList<HoldoutDraw> draws, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteLongAsync<AssignmentOutcome>(
            async session =>
            {
                var found = await session.FirstAsync(
                    "SELECT assigned FROM holdouts WHERE holdout_id = $1" + session.Dialect.ForUpdate,
                    row => (Exists: true, People: row.IsNull(0) ? (long?)null : row.Number(0)), cancellationToken, holdout.Value).ConfigureAwait(false);
                if (!found.Exists)
                    return new AssignmentOutcome.UnknownHoldout();
                if (found.People is { } earlier)
                    return new AssignmentOutcome.AlreadyAssigned(earlier);

                var people = 0L;
                foreach (var chunk in draws.Chunk(AtOnce))
                    people += await KeepAsync(session, holdout, chunk, cancellationToken).ConfigureAwait(false);
                await session.ExecuteAsync(
                    "UPDATE holdouts SET assigned = $2, assigned_at = $3 WHERE holdout_id = $1", cancellationToken, holdout.Value, people, at).ConfigureAwait(false);
                return new AssignmentOutcome.Assigned(people, draws.Count - people);
            },
            cancellationToken);

    public Task<HoldoutDecision?> ArmOfAsync(HoldoutId holdout, CustomerReference person, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async session =>
            {
                var customer = await CustomerTrail.FindAsync(session, person, cancellationToken).ConfigureAwait(false);
                if (customer is null && !await IsWaitingAsync(session, person, cancellationToken).ConfigureAwait(false))
                    return null;
                var id = customer ?? ((CustomerReference.ByRecord)person).Record.Value;
                return await new HoldoutRows(session, cancellationToken).FindAsync(holdout, id, customer is not null).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Stores the draws of those who exist; answers how many they are.</summary>
    private static async Task<int> KeepAsync(RelationalSession session, HoldoutId holdout, HoldoutDraw[] draws, CancellationToken cancellationToken)
    {
        var drawOf = draws.ToDictionary(draw => draw.Customer.Value);
        var links = await session.ListByKeysAsync(
            "SELECT customer_id, record_id FROM record_links WHERE customer_id IN ({keys})",
            drawOf.Keys,
            row => (Customer: row.Guid(0), Record: row.Guid(1)),
            cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(
            Draws,
            onConflict: null,
            [.. links.Select(link => new object?[] { link.Record, holdout.Value, drawOf[link.Customer].Stratum, unchecked((long)drawOf[link.Customer].Number) })],
            cancellationToken).ConfigureAwait(false);
        return links.Select(link => link.Customer).Distinct().Count();
    }

    private static async Task<bool> IsWaitingAsync(RelationalSession session, CustomerReference person, CancellationToken cancellationToken) =>
        person is CustomerReference.ByRecord byRecord && await session.FirstAsync(
            "SELECT 1 FROM source_records WHERE record_id = $1", row => row.Int(0), cancellationToken, byRecord.Record.Value).ConfigureAwait(false) == 1;
}

using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalPersonalDataStore(
    RelationalDatabase database, RelationalBulkWriter bulk, Tombstones tombstones, IRecordForgetter forgetter) : IPersonalDataStore
{
    private readonly LinkageEraser linkage = new(new RelationalUnification(bulk, tombstones), forgetter);

    public async Task<ErasureReceipt?> EraseAsync(CustomerReference person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var letters = await database.QueryAsync(session => SearchAsync(session, person, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (letters is null)
            return null;

        var salt = await tombstones.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var receipt = await database.WriteAloneAsync(
            async session =>
            {
                await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
                var found = await ErasedPerson.FindAsync(session, person, cancellationToken).ConfigureAwait(false);
                if (found is null)
                    return null;
                var erasure = new Erasure(session, found, salt) { At = at, Letters = letters };
                await linkage.EraseAsync(erasure, cancellationToken).ConfigureAwait(false);
                return await EraseAsync(erasure, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        if (receipt is not null)
            await database.ForgetAsync().ConfigureAwait(false);
        return receipt;
    }

    public async Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var changed = 0;
        try
        {
            foreach (var rule in RetentionRule.All)
            {
                if (rule.Cutoff(cutoffs) is not { } cutoff)
                    continue;
                await foreach (var batch in rule.ApplyAsync(database, cutoff, cancellationToken).ConfigureAwait(false))
                    changed += batch;
            }

            return changed + await database.WriteLongAsync(
                session => ChannelsRetention.ApplyAsync(session, cutoffs, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Also when nothing was due: an erasure may have been followed by a crash.
            await database.ForgetAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Finds the person's dead letters while others go on writing: reading all that could not be read takes its time.</summary>
    private static async Task<FoundLetters?> SearchAsync(RelationalSession session, CustomerReference person, CancellationToken cancellationToken)
    {
        var found = await ErasedPerson.FindAsync(session, person, cancellationToken).ConfigureAwait(false);
        return found is null
            ? null
            : await FoundLetters.SearchAsync(session, PersonalMarks.Of(found.Records), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ErasureReceipt?> EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var eraser in RoomErasers.All)
            await eraser.EraseAsync(erasure, cancellationToken).ConfigureAwait(false);
        if (erasure.Tables.Count == 0)
            return null;

        foreach (var record in erasure.Records)
            await Tombstones.AddAsync(erasure.Session, erasure.Salt, new SourceRecordId(record.Id), cancellationToken).ConfigureAwait(false);
        var receipt = new ErasureReceipt(Guid.CreateVersion7(erasure.At), erasure.At, erasure.Records.Count, erasure.Tables);
        await KeepAsync(erasure.Session, receipt, cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    private static async Task KeepAsync(RelationalSession session, ErasureReceipt receipt, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "INSERT INTO erasures (erasure_id, erased_at, records) VALUES ($1, $2, $3)",
            cancellationToken, receipt.Id, receipt.At, receipt.Records).ConfigureAwait(false);
        foreach (var table in receipt.Tables)
        {
            await session.ExecuteAsync(
                "INSERT INTO erasure_tables (erasure_id, table_name, removed, pseudonymised) VALUES ($1, $2, $3, $4)",
                cancellationToken, receipt.Id, table.Table, table.Removed, table.Pseudonymised).ConfigureAwait(false);
        }
    }
}

using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>
/// Takes a person's consents out, and keeps a salted hash where a withdrawal must go on being respected. Lines of the send ledger move to random ids.
/// </summary>
internal sealed class ConsentEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["consents", "consent_suppressions", "sends"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var entries = await erasure.Session.ListByKeysAsync(
            $"SELECT {ConsentRows.Columns} FROM consents WHERE record_id IN ({{keys}})",
            [.. erasure.Records.Select(record => record.Id)], ConsentRows.Read, cancellationToken).ConfigureAwait(false);
        foreach (var withdrawn in Withdrawn(entries))
        {
            foreach (var record in erasure.Records)
            {
                var key = (erasure.Salt.Hash(new Customers.SourceRecordId(record.Id)), withdrawn.Purpose.Value, withdrawn.Channel?.Value ?? "");
                await RelationalConsentStore.SuppressAsync(erasure.Session, key, withdrawn.At, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var record in erasure.Records)
        {
            await erasure.RemoveAsync("consents", "record_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            await erasure.PseudonymiseAsync("sends", "record_id = $2 WHERE record_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
        }
    }

    /// <summary>The withdrawals that stand, one for each purpose and channel that the person ever named.</summary>
    private static IEnumerable<ConsentEntry> Withdrawn(List<ConsentEntry> entries) =>
        from named in entries.Select(entry => (entry.Purpose, entry.Channel)).Distinct()
        let last = entries.Where(entry => entry.Purpose == named.Purpose && (entry.Channel is null || entry.Channel == named.Channel))
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Change).Last()
        where last.Change == ConsentChange.Withdrawn
        select last with { Channel = named.Channel };
}

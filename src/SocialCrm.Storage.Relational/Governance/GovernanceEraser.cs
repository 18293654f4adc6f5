namespace SocialCrm.Storage;

/// <summary>Nothing here is of a person: salted hashes, counts and the store's own secrets.</summary>
internal sealed class GovernanceEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["store_secrets", "leases", "tombstones", "erasures", "erasure_tables", "schema_version"];

    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken) => Task.CompletedTask;
}

using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Constraints of which only some are found.</summary>
internal sealed class WrongConstraints(IConstraintIndex sound, Func<SourceRecordId, SourceRecordId, IReadOnlyCollection<SourceRecordId>, bool> isFound) : IConstraintIndex
{
    public async Task<CustomerConstraints> FindAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        var found = await sound.FindAsync(records);
        return new CustomerConstraints(
            [.. found.Separations.Where(pair => isFound(pair.Left, pair.Right, records))], [.. found.Connections.Where(pair => isFound(pair.Left, pair.Right, records))]);
    }
}

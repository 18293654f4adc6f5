using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Links that are written or found in a way of their own.</summary>
internal sealed class WrongLinks(ILinkIndex sound) : ILinkIndex
{
    public Func<IReadOnlyCollection<SourceRecordId>, Task<IReadOnlyList<WeightedLink>>> Find { get; init; } = sound.FindAsync;

    public Func<IReadOnlyCollection<SourceRecordId>, IReadOnlyCollection<WeightedLink>, Task> Write { get; init; } = sound.WriteAsync;

    public Func<float, float, IAsyncEnumerable<WeightedLink>> Read { get; init; } = sound.ReadAsync;

    public Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => Find(records);

    public IAsyncEnumerable<WeightedLink> ReadAsync(float least, float most) => Read(least, most);

    public Task WriteAsync(IReadOnlyCollection<SourceRecordId> records, IReadOnlyCollection<WeightedLink> links) => Write(records, links);
}

namespace SocialCrm.Customers;

/// <summary>Keeps which records are alike enough to be one person, and which are so alike that a person may be asked.</summary>
public interface ILinkIndex
{
    /// <summary>The links of the records named to whomever; one that two of them have may come twice.</summary>
    Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>Streams the links whose weight lies between two bounds, both included, each once and in any order.</summary>
    /// <remarks>It may go over all links, however many there are. Nothing else is asked of the session until the stream is left.</remarks>
    IAsyncEnumerable<WeightedLink> ReadAsync(float least, float most);

    /// <summary>Puts links in the place of all that the records named had.</summary>
    Task WriteAsync(IReadOnlyCollection<SourceRecordId> records, IReadOnlyCollection<WeightedLink> links);
}

namespace SocialCrm.Customers;

/// <summary>Keeps which records are alike enough to be one person.</summary>
public interface ILinkIndex
{
    /// <summary>The links of the records named to whomever; one that two of them have may come twice.</summary>
    Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>Puts links in the place of all that the records named had.</summary>
    Task WriteAsync(IReadOnlyCollection<SourceRecordId> named, IReadOnlyCollection<WeightedLink> links);
}

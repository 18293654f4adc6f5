namespace SocialCrm.Customers;

/// <summary>What happened to a customer.</summary>
public enum CustomerEventKind
{
    /// <summary>A customer came to be, of the records named.</summary>
    Created,

    /// <summary>The records named joined the customer.</summary>
    Linked,

    /// <summary>The records named came from another customer, which is no more.</summary>
    Merged,

    /// <summary>The records named left for another customer.</summary>
    Split,

    /// <summary>An earlier merge was undone: the records named went back.</summary>
    Undone,
}

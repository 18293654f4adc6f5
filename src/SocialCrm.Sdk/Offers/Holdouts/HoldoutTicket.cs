namespace SocialCrm.Offers;

/// <summary>A member of a known population with their seeded hash, which orders them by chance.</summary>
internal readonly record struct HoldoutTicket(ulong Hash, HoldoutMember Member) : IComparable<HoldoutTicket>
{
    public int CompareTo(HoldoutTicket other)
    {
        var byHash = Hash.CompareTo(other.Hash);
        return byHash != 0 ? byHash : Member.Customer.Value.CompareTo(other.Member.Customer.Value);
    }
}

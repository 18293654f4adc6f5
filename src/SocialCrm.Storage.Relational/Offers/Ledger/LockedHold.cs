using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A hold that this transaction has locked with its grant, as it stands after what was decided so far.</summary>
internal sealed class LockedHold(Hold hold, Money order)
{
    public Guid Id => hold.Id.Value;

    public SourceRecordId Redeemer => hold.Redeemer;

    public string OrderReference => hold.OrderReference;

    public Money Value => hold.Value;

    /// <summary>The order's total before the benefit.</summary>
    public Money Order => order;

    public DateTimeOffset ExpiresAt => hold.ExpiresAt;

    public HoldState State { get; private set; } = hold.State;

    /// <summary>When it ended in this transaction.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The key of the request that ended it without using the code.</summary>
    public string? ReleaseKey { get; set; }

    public Hold Now => hold with { State = State };

    public void End(HoldState state, DateTimeOffset at)
    {
        State = state;
        EndedAt = at;
    }
}

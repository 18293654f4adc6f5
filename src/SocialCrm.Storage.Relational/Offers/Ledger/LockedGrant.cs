using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A grant that this transaction has locked, as it stands after what was decided so far.</summary>
internal sealed class LockedGrant
{
    public required Guid Id { get; init; }

    public required CampaignId Campaign { get; init; }

    /// <summary>Whom it was given to; nobody yet where its code was minted in advance.</summary>
    public required SourceRecordId Recipient { get; set; }

    /// <summary>The terms it was given under; of a code that is nobody's yet, those that stand now.</summary>
    public required Campaign Terms { get; set; }

    public required int Version { get; set; }

    public required int Shard { get; set; }

    public required DateTimeOffset IssuedAt { get; set; }

    /// <summary>When its code stops being good, where that is before the window's end.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The hash of a code that was minted in advance and is used for the first time; null where the grant is stored already.</summary>
    public ReadOnlyMemory<byte>? Printed { get; init; }

    /// <summary>The hash of its code.</summary>
    public required ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>Whether its code was minted in advance, so that it is nobody's before it is used.</summary>
    public required bool IsPrinted { get; init; }

    /// <summary>Whether its code can be given to whoever uses it.</summary>
    public bool IsNobodys => IsPrinted && State == GrantState.Issued && Recipient == default;

    public required GrantState State { get; set; }

    public required long Held { get; set; }

    public required long Granted { get; set; }

    public required long Reversed { get; set; }

    public bool IsChanged { get; set; }

    /// <summary>The hold that reserves it, while one does.</summary>
    public LockedHold? Hold { get; set; }

    public long Left => Granted - Reversed;

    /// <summary>Why its code cannot be used at this time; null where it can. A hold whose time is over holds nothing up.</summary>
    public OfferRefusal? Unusable(DateTimeOffset at) => State switch
    {
        GrantState.Issued => OutOfTime(at),
        GrantState.Held => Hold is { } hold && at < hold.ExpiresAt ? OfferRefusal.AlreadyHeld : OutOfTime(at),
        GrantState.Void => OfferRefusal.Void,
        GrantState.Expired => OfferRefusal.Expired,
        _ => OfferRefusal.AlreadyRedeemed,
    };

    /// <summary>Goes on without the hold that has ended unused: a code that was minted in advance is nobody's again, and nothing is held for it.</summary>
    public void GoOn(BudgetBook budgets, PeriodBook periods)
    {
        (State, Hold, IsChanged) = (GrantState.Issued, null, true);
        if (!IsPrinted)
            return;
        budgets.Apply(Campaign, Shard, new BudgetChange { Held = -Held, Issued = -1 });
        periods.Apply(Terms, IssuedAt, -Held, codes: -1);
        (Recipient, Held) = (default, 0);
    }

    /// <summary>Ends its code before it was used: what was held for it returns to the budget and to the limits.</summary>
    public void Lapse(GrantState state, BudgetBook budgets, PeriodBook periods)
    {
        if (IsNobodys)
        {
            (State, IsChanged) = (state, true);
            return;
        }

        budgets.Apply(Campaign, Shard, new BudgetChange { Held = -Held, Lapsed = 1 });
        periods.Apply(Terms, IssuedAt, -Held, codes: -1);
        (State, Held, IsChanged) = (state, 0, true);
    }

    private OfferRefusal? OutOfTime(DateTimeOffset at) =>
        CampaignTerms.OutsideWindow(Terms, at) ?? (ExpiresAt is { } end && at >= end ? OfferRefusal.Expired : null);
}

using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Whom a gift is for: a record that is known, or an address at which nobody may be known yet.</summary>
public abstract record GiftRecipient
{
    private GiftRecipient()
    {
    }

    /// <summary>The record that the recipient is known by, or would be known by; null where an address alone does not tell.</summary>
    public virtual SourceRecordId? Record => null;

    /// <summary>Somebody of whom a record is stored.</summary>
    /// <param name="Id">The record.</param>
    public sealed record Known(SourceRecordId Id) : GiftRecipient
    {
        /// <inheritdoc/>
        public override SourceRecordId? Record => Id;
    }

    /// <summary>An account of a channel, by the channel's own key of it.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Key">The account's key: one line of 1 to 256 characters.</param>
    public sealed record Account(ChannelId Channel, string Key) : GiftRecipient
    {
        /// <inheritdoc/>
        public override SourceRecordId? Record => SourceRecordId.From(new SourceId(Channel.Value), Key);
    }

    /// <summary>An account of a channel, by the handle that people call it by.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Name">The handle: one line of 1 to 256 characters.</param>
    public sealed record Handle(ChannelId Channel, string Name) : GiftRecipient;

    /// <summary>An e-mail address.</summary>
    /// <param name="Address">The address: one line of 3 to 320 characters with an at sign.</param>
    public sealed record Email(string Address) : GiftRecipient;

    /// <summary>A telephone number.</summary>
    /// <param name="Number">The number: one line of 3 to 32 characters.</param>
    public sealed record Phone(string Number) : GiftRecipient;
}

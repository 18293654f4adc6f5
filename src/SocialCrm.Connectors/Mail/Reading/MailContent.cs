using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>What was read from mails.</summary>
internal sealed class MailContent
{
    public List<Interaction> Interactions { get; } = [];

    public List<DeadLetter> Rejected { get; } = [];

    public List<MessageReceipt> Receipts { get; } = [];

    public List<long> Positions { get; } = [];

    /// <summary>How many mails were read, whatever came of them.</summary>
    public int Count { get; set; }

    public void Add(MailContent other)
    {
        Interactions.AddRange(other.Interactions);
        Rejected.AddRange(other.Rejected);
        Receipts.AddRange(other.Receipts);
        Positions.AddRange(other.Positions);
        Count += other.Count;
    }

    public ChannelPage Page(ChannelCursor next, bool isLast) => new(Interactions, Rejected, next, isLast) { Receipts = Receipts, Positions = Positions };
}

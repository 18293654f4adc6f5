namespace SocialCrm.Connectors.Mail;

/// <summary>What a mail says beside its text.</summary>
/// <param name="To">Whom it goes to.</param>
/// <param name="Subject">Its subject.</param>
internal sealed record MailDraft(Mailbox To, string Subject)
{
    /// <summary>The id of the mail that it answers.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The ids of the conversation, the oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}

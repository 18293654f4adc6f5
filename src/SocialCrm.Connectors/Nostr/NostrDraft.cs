namespace SocialCrm.Connectors.Nostr;

/// <summary>An event that is still to be anybody's.</summary>
internal sealed record NostrDraft(DateTimeOffset At, int Kind, IReadOnlyList<IReadOnlyList<string>> Tags, string Content)
{
    public NostrEvent SignedBy(NostrKey author)
    {
        var made = UnsignedBy(author);
        return made with { Signature = author.Sign(Convert.FromHexString(made.Id)) };
    }

    /// <summary>Its author's by name alone, as what is inside of a private message.</summary>
    public NostrEvent UnsignedBy(NostrKey author) => NostrEvent.Unsigned(author.PublicKey, this);
}

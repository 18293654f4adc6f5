namespace SocialCrm.Customers;

/// <summary>What comparisons ask of an e-mail address again and again, found out once for each.</summary>
internal sealed class EmailTraits
{
    private const int LongestCore = 256;

    private readonly ValueTable emails;
    private readonly Mailbox[] mailboxes;

    public EmailTraits(ValueTable emails)
    {
        this.emails = emails;
        mailboxes = GC.AllocateUninitializedArray<Mailbox>(emails.Count);
        Portions.Each((Count + 4_095) / 4_096, Environment.ProcessorCount, portion =>
        {
            Span<char> core = stackalloc char[LongestCore];
            for (var email = portion * 4_096; email < Math.Min(Count, (portion + 1) * 4_096); email++)
            {
                var length = Math.Max(0, emails[email].LastIndexOf('@'));
                mailboxes[email] = new Mailbox(EmailParts.TryCore(emails[email], core, out var written) ? (uint)TextHash.Of(core[..written]) : 0, length);
            }
        });
    }

    public int Count => mailboxes.Length;

    /// <summary>How long the name of a mailbox is; 0 where the address itself is not known, but its hash.</summary>
    public int LocalLength(int email) => mailboxes[email].Length;

    /// <summary>Whether two addresses differ in tags, dots and names of one provider at most.</summary>
    public bool AreOneMailbox(int left, int right)
    {
        if (mailboxes[left].Core != mailboxes[right].Core || mailboxes[left].Length == 0 || mailboxes[right].Length == 0)
            return false;
        Span<char> one = stackalloc char[LongestCore];
        Span<char> other = stackalloc char[LongestCore];
        return EmailParts.TryCore(emails[left], one, out var length) && EmailParts.TryCore(emails[right], other, out var otherLength)
            && one[..length].SequenceEqual(other[..otherLength]);
    }

    /// <summary>A hash of what is left of an address without tags and dots, and how long the name of its mailbox is.</summary>
    private readonly record struct Mailbox(uint Core, int Length);
}

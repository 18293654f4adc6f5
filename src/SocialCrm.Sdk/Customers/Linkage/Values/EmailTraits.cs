namespace SocialCrm.Customers;

/// <summary>What comparisons ask of an e-mail address again and again, found out once for each.</summary>
internal sealed class EmailTraits
{
    private const int LongestCore = 256;

    private readonly ValueTable emails;
    private readonly uint[] cores;

    public EmailTraits(ValueTable emails)
    {
        this.emails = emails;
        cores = new uint[emails.Count];
        Locals = new int[emails.Count];
        Portions.Each((Count + 4_095) / 4_096, Environment.ProcessorCount, portion =>
        {
            Span<char> core = stackalloc char[LongestCore];
            for (var email = portion * 4_096; email < Math.Min(Count, (portion + 1) * 4_096); email++)
            {
                Locals[email] = Math.Max(0, emails[email].LastIndexOf('@'));
                cores[email] = EmailParts.TryCore(emails[email], core, out var written) ? (uint)TextHash.Of(core[..written]) : 0;
            }
        });
    }

    public int Count => Locals.Length;

    /// <summary>How long the name of each mailbox is; 0 where the address itself is not known, but its hash.</summary>
    public int[] Locals { get; }

    /// <summary>Whether two addresses differ in tags, dots and names of one provider at most.</summary>
    public bool AreOneMailbox(int left, int right)
    {
        if (cores[left] != cores[right] || Locals[left] == 0 || Locals[right] == 0)
            return false;
        Span<char> one = stackalloc char[LongestCore];
        Span<char> other = stackalloc char[LongestCore];
        return EmailParts.TryCore(emails[left], one, out var length) && EmailParts.TryCore(emails[right], other, out var otherLength)
            && one[..length].SequenceEqual(other[..otherLength]);
    }
}

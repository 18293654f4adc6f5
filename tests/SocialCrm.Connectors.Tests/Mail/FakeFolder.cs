namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>A folder of the fake mailbox.</summary>
internal sealed class FakeFolder
{
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public uint Validity { get; set; } = 1_000;

    public uint NextUid { get; set; } = 1;

    public List<StoredMail> Mails { get; } = [];

    /// <summary>Ends when the next mail comes.</summary>
    public Task News => Volatile.Read(ref news).Task;

    public StoredMail Add(byte[] bytes, DateTimeOffset received)
    {
        var mail = new StoredMail(NextUid++, bytes, received);
        Mails.Add(mail);
        Interlocked.Exchange(ref news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return mail;
    }

    /// <summary>Numbers everything anew, as a server does that lost its index.</summary>
    public void Renumber()
    {
        Validity++;
        NextUid = 1;
        var mails = Mails.ToList();
        Mails.Clear();
        foreach (var mail in mails)
            Add(mail.Bytes, mail.Received);
    }
}

using System.Collections.Concurrent;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>What two fake servers share: accounts, folders, what arrived, and how they fail.</summary>
internal sealed class FakeMailServer : IDisposable
{
    public const string Own = "support@shop.example";

    private readonly ConcurrentDictionary<Stream, byte> open = new();
    private readonly CancellationTokenSource closing = new();

    public Lock Gate { get; } = new();

    public Dictionary<string, FakeFolder> Folders { get; } = new() { ["INBOX"] = new FakeFolder(), ["Sent"] = new FakeFolder() };

    public FakeFolder Inbox => Folders["INBOX"];

    /// <summary>What was handed in, each with whom it goes to.</summary>
    public List<(byte[] Mail, IReadOnlyList<string> Recipients)> Arrived { get; } = [];

    /// <summary>What a client must send to sign in: after base64, for PLAIN, or the token for XOAUTH2.</summary>
    public string Password { get; set; } = "mail-password-4c1d";

    public string? Token { get; set; }

    public HashSet<string> ImapCapabilities { get; } = ["IMAP4rev1", "SASL-IR", "AUTH=PLAIN", "AUTH=XOAUTH2", "IDLE", "LITERAL+"];

    public List<string> SmtpExtensions { get; } = ["SIZE 26214400", "AUTH PLAIN LOGIN XOAUTH2", "SMTPUTF8"];

    /// <summary>What clients did wrong, and may not have; empty where all went well.</summary>
    public ConcurrentQueue<string> Offences { get; } = [];

    /// <summary>What clients said, oldest first.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    public MailFailing Failing { get; set; }

    public int FailuresLeft { get; set; }

    public int Asked { get; private set; }

    public bool AnswersBackwards { get; set; }

    public bool HidesNextUid { get; set; }

    public bool SpeaksNews { get; set; }

    public bool FilesSent { get; set; }

    /// <summary>How the next recipient is refused; null where everybody is taken.</summary>
    public string? RefusesRecipient { get; set; }

    public Stream Connect(bool isImap)
    {
        var (near, far) = DuplexStream.Pair();
        Asked++;
        open.TryAdd(far, 0);
        _ = Task.Run(() => ServeAsync(far, isImap));
        return near;
    }

    public StoredMail Deliver(byte[] mail, DateTimeOffset received, string folder = "INBOX")
    {
        StoredMail stored;
        lock (Gate)
            stored = Folders[folder].Add(mail, received);
        return stored;
    }

    public bool Fails(MailFailing failing)
    {
        lock (Gate)
        {
            if (Failing != failing || FailuresLeft <= 0)
                return false;
            FailuresLeft--;
            return true;
        }
    }

    public void Fail(MailFailing failing, int times) => (Failing, FailuresLeft) = (failing, times);

    public void Disconnect()
    {
        foreach (var stream in open.Keys)
            stream.Dispose();
        open.Clear();
    }

    public void Dispose()
    {
        closing.Cancel();
        Disconnect();
        closing.Dispose();
    }

    private async Task ServeAsync(Stream stream, bool isImap)
    {
        try
        {
            if (isImap)
                await new FakeImapSession(this, stream, closing.Token).RunAsync();
            else
                await new FakeSmtpSession(this, stream, closing.Token).RunAsync();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The client or the test hung up.
        }
        finally
        {
            open.TryRemove(stream, out _);
            await stream.DisposeAsync();
        }
    }
}

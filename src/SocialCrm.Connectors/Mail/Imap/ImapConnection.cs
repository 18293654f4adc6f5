using System.Globalization;

namespace SocialCrm.Connectors.Mail;

/// <summary>Speaks IMAP: sends commands, and sorts what comes into what was asked for and what the server tells on its own.</summary>
internal sealed class ImapConnection : IDisposable
{
    private const int MostResponses = 100_000;

    private readonly MailWire wire;
    private readonly ImapReader reader;
    private int tags;

    public ImapConnection(MailWire wire, int mostLiteralBytes)
    {
        this.wire = wire;
        reader = new ImapReader(wire, mostLiteralBytes);
    }

    public MailWire Wire => wire;

    public MailFaults Faults => wire.Faults;

    /// <summary>Whether literals need no permission (RFC 7888).</summary>
    public bool HasLiteralPlus { get; set; }

    /// <summary>What the server said when it was called.</summary>
    public Task<ImapResponse> ReadAsync(CancellationToken cancellationToken) => reader.ReadAsync(cancellationToken);

    /// <summary>Sends a command and hears until it is done.</summary>
    /// <param name="command">The command, without its tag.</param>
    /// <param name="untagged">Is told what comes in between.</param>
    /// <param name="answers">What is answered when the server asks for more, in turn; nothing is answered when they are used up.</param>
    /// <param name="cancellationToken">Ends the wait; the connection is of no use then.</param>
    /// <returns>How it ended: OK or NO.</returns>
    public async Task<ImapResponse> ExecuteAsync(IReadOnlyList<ImapArgument> command, Action<ImapResponse>? untagged, Queue<string>? answers, CancellationToken cancellationToken)
    {
        var tag = await BeginAsync(command, untagged, cancellationToken).ConfigureAwait(false);
        return await FinishAsync(tag, untagged, answers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hears until a command is done.</summary>
    public async Task<ImapResponse> FinishAsync(string tag, Action<ImapResponse>? untagged, Queue<string>? answers, CancellationToken cancellationToken)
    {
        for (var count = 0; count < MostResponses; count++)
        {
            var response = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (response.Tag == "+")
                await wire.WriteAsync((answers?.Count > 0 ? answers.Dequeue() : "") + "\r\n", cancellationToken).ConfigureAwait(false);
            else if (response.Tag != tag)
                Hear(response, untagged);
            else
                return Ended(response);
        }

        throw Faults.Malformed("The IMAP server came to no end. Check that it is a mail server.");
    }

    /// <summary>Sends a command that the server answers with a plus sign, and waits for that.</summary>
    /// <returns>The tag, under which the command ends later.</returns>
    public async Task<string> BeginWaitingAsync(string command, Action<ImapResponse> untagged, CancellationToken cancellationToken)
    {
        var tag = await BeginAsync([command], untagged, cancellationToken).ConfigureAwait(false);
        await PermissionAsync(tag, untagged, cancellationToken).ConfigureAwait(false);
        return tag;
    }

    public void Hear(ImapResponse response, Action<ImapResponse>? untagged)
    {
        if (response.Tag != "*")
            throw Faults.Malformed("The IMAP server answered something that is no IMAP. Check its address and port.");
        if (response.Name == "BYE")
            throw Faults.Closed("IMAP");
        try
        {
            untagged?.Invoke(response);
        }
        catch (FormatException fault)
        {
            throw Faults.Malformed("The IMAP server sent what cannot be understood. Check that it is a mail server.", fault);
        }
    }

    public void Dispose() => wire.Dispose();

    private ImapResponse Ended(ImapResponse response) => response.Name is "OK" or "NO"
        ? response
        : throw Faults.Malformed("The IMAP server did not understand what it was asked. It may be older than IMAP4rev1.");

    private async Task<string> BeginAsync(IReadOnlyList<ImapArgument> command, Action<ImapResponse>? untagged, CancellationToken cancellationToken)
    {
        var tag = "A" + (++tags).ToString(CultureInfo.InvariantCulture);
        var text = tag + " ";
        foreach (var argument in command)
        {
            text += argument.Text;
            if (argument.Bytes is not { } bytes)
                continue;
            await wire.WriteAsync($"{text}{{{bytes.Length}{(HasLiteralPlus ? "+" : "")}}}\r\n", cancellationToken).ConfigureAwait(false);
            if (!HasLiteralPlus)
                await PermissionAsync(tag, untagged, cancellationToken).ConfigureAwait(false);
            await wire.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            text = "";
        }

        await wire.WriteAsync(text + "\r\n", cancellationToken).ConfigureAwait(false);
        return tag;
    }

    private async Task PermissionAsync(string tag, Action<ImapResponse>? untagged, CancellationToken cancellationToken)
    {
        for (var count = 0; count < MostResponses; count++)
        {
            var response = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (response.Tag == "+")
                return;
            if (response.Tag == tag)
                throw ImapRefusal.Of(Faults, response, "A command");
            Hear(response, untagged);
        }

        throw Faults.Malformed("The IMAP server came to no end. Check that it is a mail server.");
    }
}

using System.Globalization;

namespace SocialCrm.Connectors.Mail;

/// <summary>A signed-in connection to an IMAP server, and the few things that are asked of it. Nothing that it reads is marked as read.</summary>
internal sealed class ImapClient(ImapConnection connection, ImapOpening opening) : IDisposable
{
    private const int MostFound = 100_000;
    private const int MostFolders = 200;

    private MailFaults Faults => connection.Faults;

    /// <summary>Whether the server tells by itself that mail has come (RFC 2177).</summary>
    public bool CanIdle => opening.Can("IDLE");

    /// <summary>Opens a folder, named as the server writes it, to be read alone.</summary>
    public async Task<ImapFolder> ExamineAsync(string folder, CancellationToken cancellationToken)
    {
        long? validity = null;
        long? next = null;
        var count = 0L;
        var ended = await connection.ExecuteAsync(
            ["EXAMINE ", ImapArgument.String(folder)],
            response =>
            {
                validity = CodeSerial(response, "UIDVALIDITY") ?? validity;
                next = CodeSerial(response, "UIDNEXT") ?? next;
                count = response.Name == "EXISTS" ? response.Number ?? count : count;
            },
            null,
            cancellationToken).ConfigureAwait(false);
        if (ended.Name != "OK")
            throw ImapRefusal.Of(Faults, ended, "Opening a folder");
        if (validity is not (>= 0 and <= uint.MaxValue))
            throw Faults.Malformed("The IMAP server does not number its mails for good (UIDVALIDITY), so they cannot be told apart.");
        return new ImapFolder((uint)validity, next is > 0 and <= uint.MaxValue ? (uint)next : null, count);
    }

    /// <summary>The numbers of the mails that match, in ascending order.</summary>
    public async Task<IReadOnlyList<uint>> SearchAsync(IReadOnlyList<ImapArgument> criteria, CancellationToken cancellationToken)
    {
        var found = new SortedSet<uint>();
        var ended = await connection.ExecuteAsync([(ImapArgument)"UID SEARCH ", .. criteria], response => Take(response, found), null, cancellationToken).ConfigureAwait(false);
        return ended.Name == "OK" ? [.. found] : throw ImapRefusal.Of(Faults, ended, "Looking for mail");
    }

    /// <summary>Fetches mails, each up to so many bytes, one at a time in the order the server likes.</summary>
    public async Task FetchAsync(IReadOnlyList<uint> uids, int mostBytes, Action<ImapFetched> take, CancellationToken cancellationToken)
    {
        var set = string.Join(',', uids.Select(uid => uid.ToString(CultureInfo.InvariantCulture)));
        var wanted = uids.ToHashSet();
        var ended = await connection.ExecuteAsync(
            [string.Create(CultureInfo.InvariantCulture, $"UID FETCH {set} (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.{mostBytes}>)")],
            response =>
            {
                if (response.Name == "FETCH" && ImapFetched.Read(response) is { } fetched && wanted.Remove(fetched.Uid))
                    take(fetched);
            },
            null,
            cancellationToken).ConfigureAwait(false);
        if (ended.Name != "OK")
            throw ImapRefusal.Of(Faults, ended, "Reading mail");
    }

    /// <summary>Waits until the server tells that something has come, or for so long.</summary>
    public async Task IdleAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var clock = connection.Wire.Endpoint.Clock;
        var until = clock.GetUtcNow() + longest;
        var hasNews = false;
        void Note(ImapResponse response) => hasNews |= response.Name == "EXISTS";
        var tag = await connection.BeginWaitingAsync("IDLE", Note, cancellationToken).ConfigureAwait(false);
        while (!hasNews && until - clock.GetUtcNow() is var left && left > TimeSpan.Zero && await connection.Wire.WaitAsync(left, cancellationToken).ConfigureAwait(false))
            connection.Hear(await connection.ReadAsync(cancellationToken).ConfigureAwait(false), Note);
        await connection.Wire.WriteAsync("DONE\r\n", cancellationToken).ConfigureAwait(false);
        await connection.FinishAsync(tag, Note, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The names of all folders that can be opened, as the server writes them.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var ended = await connection.ExecuteAsync(["LIST \"\" \"*\""], response => Take(response, names), null, cancellationToken).ConfigureAwait(false);
        return ended.Name == "OK" ? names : throw ImapRefusal.Of(Faults, ended, "Listing folders");
    }

    /// <summary>Files a mail in a folder, as one that was read.</summary>
    public async Task AppendAsync(string folder, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        var ended = await connection.ExecuteAsync(
            ["APPEND ", ImapArgument.String(folder), @" (\Seen) ", ImapArgument.Literal(mail)], null, null, cancellationToken).ConfigureAwait(false);
        if (ended.Name != "OK")
            throw ImapRefusal.Of(Faults, ended, "Filing a copy");
    }

    /// <summary>Asks for nothing, to hear whether the server is still there.</summary>
    public Task NoopAsync(CancellationToken cancellationToken) => connection.ExecuteAsync(["NOOP"], null, null, cancellationToken);

    public void Dispose() => connection.Dispose();

    private static void Take(ImapResponse response, SortedSet<uint> found)
    {
        if (response.Name != "SEARCH")
            return;
        var tokens = response.Rest();
        while (found.Count < MostFound && !tokens.Skip('(') && !tokens.IsAtEnd)
            found.Add((uint)Math.Clamp(tokens.Number(), 1, uint.MaxValue));
    }

    private static void Take(ImapResponse response, List<string> names)
    {
        if (response.Name != "LIST" || names.Count >= MostFolders)
            return;
        var tokens = response.Rest();
        var flags = tokens.Words();
        tokens.SkipValue();
        if (!flags.Contains(@"\Noselect", StringComparer.OrdinalIgnoreCase) && tokens.Text() is { } name)
            names.Add(System.Text.Encoding.Latin1.GetString(name));
    }

    private static long? CodeSerial(ImapResponse response, string name)
    {
        var words = response.Code.Split(' ');
        return words.Length == 2 && words[0].Equals(name, StringComparison.OrdinalIgnoreCase) && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}

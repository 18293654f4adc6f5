namespace SocialCrm.Connectors.Mail;

/// <summary>Finds a mail in the mailbox by its id.</summary>
internal sealed class MailLookup(MailOptions options, MailFolders folders)
{
    private const int HeaderBytes = 256 * 1_024;
    private const int MostWithoutId = 100;

    /// <summary>The header fields of a mail: first in the folders that are read, then in all others, where a person may have moved it. Null where it is nowhere.</summary>
    public async Task<MimeHeaders?> FindAsync(ImapClient imap, string externalId, CancellationToken cancellationToken)
    {
        var searched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in folders.Names)
        {
            searched.Add(name);
            if (await FindAsync(imap, name, externalId, cancellationToken).ConfigureAwait(false) is { } found)
                return found;
        }

        foreach (var name in await imap.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (searched.Add(name) && await FindAsync(imap, name, externalId, cancellationToken).ConfigureAwait(false) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether a copy of one of the own mails is where it should be.</summary>
    public async Task<bool> HasCopyAsync(ImapClient imap, string id, CancellationToken cancellationToken)
    {
        var places = options.SentCopy == MailSentCopy.Server ? [ImapFolderName.Encode(options.SentFolder)] : folders.Names;
        foreach (var name in places)
        {
            if (await FindAsync(imap, name, id, cancellationToken).ConfigureAwait(false) is not null)
                return true;
        }

        return false;
    }

    private async Task<MimeHeaders?> FindAsync(ImapClient imap, string folder, string externalId, CancellationToken cancellationToken)
    {
        if ((await imap.ExamineAsync(folder, cancellationToken).ConfigureAwait(false)).Count == 0)
            return null;
        var isDigest = externalId.StartsWith(MailIdentity.DigestMark, StringComparison.Ordinal);
        IReadOnlyList<ImapArgument> criteria = isDigest
            ? ["NOT HEADER Message-ID \"\""]
            : [externalId.All(char.IsAscii) ? "HEADER Message-ID " : "CHARSET UTF-8 HEADER Message-ID ", ImapArgument.String($"<{externalId}>")];
        var uids = await imap.SearchAsync(criteria, cancellationToken).ConfigureAwait(false);
        MimeHeaders? found = null;

        // A search matches parts of ids too, so what was found is looked at; the newest come last.
        var candidates = uids.Skip(Math.Max(0, uids.Count - MostWithoutId)).ToList();
        if (candidates.Count > 0)
            await imap.FetchAsync(candidates, isDigest ? options.MaximumMessageBytes : HeaderBytes, fetched => found = Match(fetched, externalId) ?? found, cancellationToken).ConfigureAwait(false);
        return found;
    }

    private static MimeHeaders? Match(ImapFetched fetched, string externalId)
    {
        var mail = MimeParser.Parse(fetched.Bytes);
        return MailIdentity.Of(mail).ExternalId == externalId ? mail.Headers : null;
    }
}

using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Mail;

/// <summary>Turns mails into interactions, reports about own mails into receipts, and leaves out what programs send.</summary>
internal sealed class MailInteractions(ConnectionId connection, MailOptions options, TimeProvider clock)
{
    private const int LongestKey = 256;
    private const int LargestLetter = 64 * 1_024;

    /// <summary>How far a sender's clock may be ahead of the server's.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly ChannelId channel = new(options.Channel);
    private readonly HashSet<string> own = [.. options.OwnAddresses.Append(options.Address).Select(MailKey.Of).OfType<string>()];
    private readonly string domain = MailKey.Of(options.Address)!.Split('@')[^1];

    public void Read(ImapFetched fetched, MailContent into)
    {
        into.Count++;
        if (fetched.Received < options.Since)
            return;
        var mail = MimeParser.Parse(fetched.Bytes);
        var at = When(mail, fetched.Received);
        if (MailReport.Read(mail, domain, at) is { } receipt)
        {
            into.Receipts.Add(receipt);
            return;
        }

        if (!options.IncludeAutomatic && MailOrigin.IsAutomatic(mail))
            return;
        if (Author(mail.Headers) is not { } author)
        {
            into.Rejected.Add(new DeadLetter(connection, fetched.Uid, "The mail does not say who sent it. Look at it in the mailbox.", Beginning(fetched.Bytes, LargestLetter)));
            return;
        }

        into.Interactions.Add(Interaction(mail, author) with { OccurredAt = at, Raw = Beginning(fetched.Bytes, options.KeptRawBytes) });
        into.Positions.Add(fetched.Uid);
    }

    private Interaction Interaction(MimePart mail, Account author)
    {
        var identity = MailIdentity.Of(mail);
        var answered = mail.Headers["In-Reply-To"].MessageIds();
        var references = mail.Headers["References"].MessageIds();
        var parent = answered.FirstId() ?? references.LastId();
        var words = MailText.Of(mail, options.KeepQuotes);
        return new Interaction
        {
            Connection = connection,
            ExternalId = identity.ExternalId,
            Version = identity.Version,
            Author = author,
            Kind = InteractionKind.DirectMessage,
            OccurredAt = default,
            Text = Text(mail.Headers, words, isAnswer: parent is not null),
            Language = Language(mail.Headers["Content-Language"]),
            Thread = MailIdentity.Reference(references.FirstId() ?? parent ?? identity.ExternalId),
            ReplyTo = parent is null ? null : MailIdentity.Reference(parent),
            Media = words.Links,
            Trust = MailProof.Of(mail.Headers, options.AuthenticationServer, author.Key),
            IsOwn = own.Contains(author.Key),
        };
    }

    private Account? Author(MimeHeaders headers)
    {
        var from = AddressList.Read(headers["From"]).Concat(AddressList.Read(headers["Sender"])).FirstOrDefault(mailbox => MailKey.Of(mailbox.Address) is not null);
        return from is null
            ? null
            : new Account(channel, ContentDigest.Fitting(MailKey.Of(from.Address)!, LongestKey), PlainText.Line(from.Address, LongestKey), PlainText.Line(from.Name, 200));
    }

    /// <summary>The subject stands above the words that begin a conversation; an answer only repeats it.</summary>
    private static string? Text(MimeHeaders headers, MailWords words, bool isAnswer)
    {
        var subject = PlainText.Line(headers.Text("Subject"), 1_000);
        var files = words.Files.Count == 0 ? null : $"[{words.Files.Count} {(words.Files.Count == 1 ? "attachment" : "attachments")}: {string.Join(", ", words.Files.Take(10).Select(file => file.Length == 0 ? "?" : file))}]";
        var parts = new[] { isAnswer && words.Text is not null ? null : subject, words.Text, files }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    private static string? Language(string? header)
    {
        var tag = header?.Split(',')[0].Trim();
        return tag is { Length: > 1 and <= 35 } && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? tag : null;
    }

    /// <summary>When the sender says, unless that is still to come by the server's clock.</summary>
    private DateTimeOffset When(MimePart mail, DateTimeOffset? received)
    {
        var stated = MailDate.Read(mail.Headers["Date"]);
        var arrived = received ?? clock.GetUtcNow();
        return stated is { } at && at <= arrived + Ahead ? at : arrived;
    }

    private static ReadOnlyMemory<byte> Beginning(ReadOnlyMemory<byte> bytes, int most) => bytes.Length <= most ? bytes : bytes[..most].ToArray();
}

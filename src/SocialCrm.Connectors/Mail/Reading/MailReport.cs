using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Reads what became of the company's own mails: reports of delivery (RFC 3464), and of reading (RFC 8098).</summary>
internal static class MailReport
{
    private const int MostBytes = 256 * 1_024;
    private const int MostBlocks = 200;

    /// <summary>What became of one of the own mails; null where the report tells of none, or only that it takes longer.</summary>
    public static MessageReceipt? Read(MimePart mail, string ownDomain, DateTimeOffset at)
    {
        if (mail.Type != "multipart/report")
            return null;
        var (id, kind) = mail.ContentType["report-type"]?.ToLowerInvariant() switch
        {
            "delivery-status" => (OriginalId(mail, ownDomain), Delivery(Fields(mail, "message/delivery-status"))),
            "disposition-notification" => Disposition(Fields(mail, "message/disposition-notification")),
            _ => (null, null),
        };
        return id is not null && kind is { } became && MailMessageId.IsOurs(id, ownDomain) ? new MessageReceipt(id, became, at) : null;
    }

    private static ReceiptKind? Delivery(List<MimeHeaders> blocks)
    {
        var actions = blocks.Select(block => HeaderParameters.Read(block["Action"]).Value).Where(action => action.Length > 0).ToList();
        if (actions.Contains("failed"))
            return ReceiptKind.Failed;
        return actions.Count > 0 && actions.TrueForAll(action => action == "delivered") ? ReceiptKind.Delivered : null;
    }

    private static (string? Id, ReceiptKind? Kind) Disposition(List<MimeHeaders> blocks)
    {
        var fields = blocks.Count > 0 ? blocks[0] : MimeHeaders.None;
        var isRead = fields["Disposition"]?.Contains("displayed", StringComparison.OrdinalIgnoreCase) == true;
        return (fields["Original-Message-ID"].MessageIds().FirstId(), isRead ? ReceiptKind.Read : null);
    }

    /// <summary>The id of the mail that comes back with the report, whole or its headers alone, or of what the report says that it answers.</summary>
    private static string? OriginalId(MimePart mail, string ownDomain) =>
        mail.Parts.Where(part => part.Type is "message/rfc822" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global" or "message/global-headers")
            .SelectMany(part => MimeHeaders.Read(part.Content(MostBytes).Span).Headers["Message-ID"].MessageIds())
            .Concat(mail.Headers["In-Reply-To"].MessageIds())
            .FirstOrDefault(id => MailMessageId.IsOurs(id, ownDomain));

    /// <summary>A report's fields: a block of its own, and one for each person.</summary>
    private static List<MimeHeaders> Fields(MimePart mail, string type)
    {
        var blocks = new List<MimeHeaders>();
        var rest = mail.Parts.FirstOrDefault(part => part.Type == type)?.Content(MostBytes) ?? default;
        while (!rest.IsEmpty && blocks.Count < MostBlocks)
        {
            var (block, length) = MimeHeaders.Read(rest.Span);
            blocks.Add(block);
            rest = rest[Math.Max(1, length)..];
        }

        return blocks;
    }
}

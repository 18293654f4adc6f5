namespace SocialCrm.Connectors.Mail;

/// <summary>Tells whether a mail was written by a person or sent by a program (RFC 3834 and what came before it).</summary>
internal static class MailOrigin
{
    public static bool IsAutomatic(MimePart mail)
    {
        var headers = mail.Headers;
        var submitted = HeaderParameters.Read(headers["Auto-Submitted"]).Value;
        if (submitted.Length > 0 && submitted != "no")
            return true;
        var precedence = headers["Precedence"]?.Trim().ToLowerInvariant();
        return precedence is "bulk" or "junk" or "list" or "auto_reply"
            || headers["List-Id"].HasWords()
            || headers["List-Unsubscribe"].HasWords()
            || headers["X-Autoreply"].HasWords()
            || headers["X-Autorespond"].HasWords()
            || headers["Return-Path"]?.Trim() == "<>"
            || mail.Type == "multipart/report";
    }
}

using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Says what a refusal means, by its code (RFC 5530).</summary>
internal static class ImapRefusal
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    public static ChannelException Of(MailFaults faults, ImapResponse response, string what) => Code(response) switch
    {
        "AUTHENTICATIONFAILED" or "AUTHORIZATIONFAILED" or "EXPIRED" or "PRIVACYREQUIRED" or "CONTACTADMIN" or "NOPERM" =>
            faults.Unauthorized($"{what} was refused by the IMAP server. Check the account, its password and what it may do."),
        "NONEXISTENT" or "TRYCREATE" => faults.Malformed($"{what} was refused: there is no folder of that name. Check Folders and SentFolder."),
        "LIMIT" or "OVERQUOTA" => faults.Throttled($"{what} was refused: the IMAP server's limit is reached. Wait.", Wait),
        _ => faults.Unavailable($"{what} was refused by the IMAP server. Try again later; if it stays, check the names of the folders."),
    };

    /// <summary>What a refused sign-in means: only a server that says that it is busy is asked again.</summary>
    public static ChannelException OfSignIn(MailFaults faults, ImapResponse response) => Code(response) switch
    {
        "UNAVAILABLE" or "INUSE" or "SERVERBUG" => faults.Unavailable("The IMAP server lets nobody in for now. Try again later."),
        "LIMIT" => faults.Throttled("The IMAP server lets nobody else in for now. Wait.", Wait),
        _ => faults.Unauthorized("The IMAP server refused the account. Check its name and its password or token."),
    };

    private static string Code(ImapResponse response) => response.Code.Split(' ')[0].ToUpperInvariant();
}

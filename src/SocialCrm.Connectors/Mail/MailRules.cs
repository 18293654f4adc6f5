using System.Net;
using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Mail;

/// <summary>Checks of <see cref="MailOptions"/> what annotations cannot say.</summary>
internal sealed class MailRules : IValidateOptions<MailOptions>
{
    private const int MostFolders = 16;
    private const int LongestFolder = 200;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options).Select(fault => $"Mailbox \"{name}\": {fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MailOptions options) =>
        Addresses(options).Concat(SignIn(options)).Concat(Servers(options)).Concat(Folders(options)).Concat(Times(options));

    private static IEnumerable<string> Addresses(MailOptions options)
    {
        if (AddressList.Read(options.Address) is not [{ } only] || only.Address != options.Address || MailKey.Of(only.Address) is null)
            yield return "Address must be one address of mail, such as support@shop.example.";
        if (options.OwnAddresses.Any(address => address is null || MailKey.Of(address) is null))
            yield return "OwnAddresses must be addresses of mail.";
        if (options.DisplayName?.Any(char.IsControl) == true)
            yield return "DisplayName must be one line.";
    }

    private static IEnumerable<string> SignIn(MailOptions options)
    {
        var hasPasswords = options.Password.HasWords() || (options.Imap.Password.HasWords() && options.Smtp.Password.HasWords());
        if (options.OAuth is null && !hasPasswords)
            yield return "A password is needed, or OAuth. Set Password.";
        if (options.OAuth?.TokenAddress is { } address && !(address.IsAbsoluteUri && (address.Scheme == "https" || address.IsLoopback)))
            yield return "OAuth.TokenAddress must be an https address.";
    }

    private static IEnumerable<string> Servers(MailOptions options)
    {
        foreach (var (what, server) in new[] { ("Imap", options.Imap), ("Smtp", options.Smtp) })
        {
            if (Uri.CheckHostName(server.Host) == UriHostNameType.Unknown)
                yield return $"{what}.Host must be the name of a server, such as mail.shop.example, without a scheme or a port.";
            if (server.Security == MailSecurity.None && !IsThisMachine(server.Host))
                yield return $"{what}.Security is None, which would send the password in the open. Only localhost is reached so.";
        }

        if (options.TrustedCertificates is { } file && !File.Exists(file))
            yield return "TrustedCertificates names a file that is not there.";
    }

    private static IEnumerable<string> Folders(MailOptions options)
    {
        if (options.Folders.Count > MostFolders || options.Folders.Distinct(StringComparer.Ordinal).Count() != options.Folders.Count)
            yield return $"Folders must be {MostFolders} at most, each once.";
        if (options.Folders.Append(options.SentFolder).Any(folder => string.IsNullOrWhiteSpace(folder) || folder.Length > LongestFolder || folder.Any(char.IsControl)))
            yield return $"Folders and SentFolder must be names of 1 to {LongestFolder} characters.";
    }

    private static IEnumerable<string> Times(MailOptions options)
    {
        if (options.PollInterval < TimeSpan.FromSeconds(5) || options.PollInterval > Day)
            yield return "PollInterval must be from 5 seconds to a day.";
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(5))
            yield return "Timeout must be from a second to 5 minutes.";
        if (options.SentCopyDelay < TimeSpan.Zero || options.SentCopyDelay > Day)
            yield return "SentCopyDelay must be from nothing to a day.";
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

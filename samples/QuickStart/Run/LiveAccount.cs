using System.Net;
using QuickStart.CommandLine;
using SocialCrm;
using SocialCrm.Channels;

namespace QuickStart.Run;

/// <summary>A live account of Bluesky: read as anybody may, or signed in where a password is at hand.</summary>
/// <param name="Handle">Its handle.</param>
/// <param name="Service">The server to ask; null for Bluesky's own.</param>
/// <param name="Password">An app password, if there is one.</param>
internal sealed record LiveAccount(string Handle, Uri? Service, string? Password)
{
    /// <summary>Where the password comes from: never from the command line, which other users of the machine can read.</summary>
    public const string PasswordVariable = "QUICKSTART_BLUESKY_PASSWORD";

    public ConnectionId Connection => new((Password is null ? "bluesky-reader:" : "bluesky:") + Handle);

    /// <summary>How the account is called in the report.</summary>
    public string Shown => $"@{Handle} on Bluesky";

    public static LiveAccount? From(Arguments arguments) => arguments.Bluesky is not { } handle
        ? null
        : new LiveAccount(handle, arguments.BlueskyService, Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password ? password : null);

    public void Add(SocialCrmBuilder crm)
    {
        if (Password is null)
        {
            crm.AddBlueskyReader(Handle, bluesky => (bluesky.Handle, bluesky.Service) = (Handle, Service ?? bluesky.Service));
        }
        else
        {
            crm.AddBluesky(Handle, bluesky => (bluesky.Handle, bluesky.AppPassword, bluesky.Service) = (Handle, Password, Service));
        }

        if (Service is not null)
            crm.ConfigureNetwork(Allow);
    }

    /// <summary>Never shows the password.</summary>
    public override string ToString() => Shown;

    /// <summary>A server that the user names may be on this machine; what it names may be nowhere but in public.</summary>
    private void Allow(NetworkOptions network)
    {
        network.AllowedPorts.Add(Service!.Port);
        if (!Service.IsLoopback)
            return;
        network.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/8"));
        network.AllowedNetworks.Add(IPNetwork.Parse("::1/128"));
    }
}

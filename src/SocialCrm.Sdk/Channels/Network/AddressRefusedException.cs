using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Channels;

/// <summary>The guard did not let an address through. Says why, and never which.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It leaves the library only inside a ChannelException.")]
internal sealed class AddressRefusedException(AddressRefusal refusal) : Exception(Say(refusal))
{
    public AddressRefusal Refusal { get; } = refusal;

    private static string Say(AddressRefusal refusal) => refusal switch
    {
        AddressRefusal.Scheme => "Only http, https, ws and wss addresses are called.",
        AddressRefusal.UserInfo => "The address holds a user name before its host. Take it out.",
        AddressRefusal.Host => "The address has no host name, or a number in an unusual form for one. Write a name, or a plain IP address.",
        AddressRefusal.Port => "The port is not allowed. If the address is the host's own choice, add the port: ConfigureNetwork(network => network.AllowedPorts.Add(port)).",
        _ => "The name leads to an address that is not public. If it is a server of the host's own, add its network: ConfigureNetwork(network => network.AllowedNetworks.Add(…)).",
    };
}

using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

public sealed class AddressGuardTests
{
    private readonly NetworkOptions options = new();
    private readonly ScriptedResolver resolver = new();

    private AddressGuard Guard => new(Options.Create(options), resolver);

    [Fact]
    public async Task No_address_of_the_set_leads_anywhere()
    {
        var result = await GuardTrial.RunAsync();

        Assert.True(result.Addresses >= 500, $"{result.Addresses}");
        Assert.Empty(result.Escapes);
    }

    [Theory]
    [InlineData("https://public.example/")]
    [InlineData("http://public.example:443/path?q=1")]
    [InlineData("https://1.1.1.1/dns-query")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("wss://relay.example/")]
    [InlineData("https://bücher.example/")]
    [InlineData("https://9.1.0.0/")]
    [InlineData("https://172.15.255.255/")]
    [InlineData("https://172.32.0.0/")]
    [InlineData("https://100.63.255.255/")]
    [InlineData("https://100.128.0.0/")]
    [InlineData("https://198.17.255.255/")]
    [InlineData("https://223.255.255.255/")]
    [InlineData("https://[2001:200::1]/")]
    [InlineData("https://[2003::1]/")]
    [InlineData("https://3com.example/")]
    [InlineData("https://0x.example/")]
    [InlineData("https://example.123a/")]
    public void A_public_address_is_let_through(string address) => Guard.Admit(new Uri(address));

    [Theory]
    [InlineData("http://user@public.example/", AddressRefusal.UserInfo)]
    [InlineData("ftp://public.example/", AddressRefusal.Scheme)]
    [InlineData("http://public.example:8080/", AddressRefusal.Port)]
    [InlineData("http://0x08080808/", AddressRefusal.Host)]
    [InlineData("http://134744072/", AddressRefusal.Host)]
    [InlineData("http://10.0.0.1/", AddressRefusal.Address)]
    [InlineData("http://[::ffff:8.8.8.8]/", AddressRefusal.Address)]
    internal void A_refusal_says_why(string address, AddressRefusal reason) =>
        Assert.Equal(reason, Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri(address))).Refusal);

    [Fact]
    public async Task A_name_is_asked_for_once_and_all_its_addresses_are_answered()
    {
        IPAddress[] both = [IPAddress.Parse("93.184.215.14"), IPAddress.Parse("2606:4700::1111")];
        resolver.Know("public.example", both);

        var addresses = await Guard.ResolveAsync("public.example", 443, CancellationToken.None);

        Assert.Equal(both, addresses);
        Assert.Equal(1, resolver.Asked("public.example"));
    }

    [Fact]
    public async Task A_name_with_one_bad_address_is_refused_whole()
    {
        resolver.Know("mixed.example", IPAddress.Parse("93.184.215.14"), IPAddress.Parse("192.168.0.1"));

        var refused = await Assert.ThrowsAsync<AddressRefusedException>(() => Guard.ResolveAsync("mixed.example", 443, CancellationToken.None));

        Assert.Equal(AddressRefusal.Address, refused.Refusal);
        Assert.DoesNotContain("192.168", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_addresses_is_not_found()
    {
        resolver.Know("empty.example");

        var fault = await Assert.ThrowsAsync<SocketException>(() => Guard.ResolveAsync("empty.example", 443, CancellationToken.None));

        Assert.Equal(SocketError.HostNotFound, fault.SocketErrorCode);
    }

    [Fact]
    public void An_allowed_network_is_reached_and_its_neighbour_is_not()
    {
        options.AllowedNetworks.Add(IPNetwork.Parse("10.1.2.0/24"));

        Guard.Admit(new Uri("http://10.1.2.3/"));

        Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri("http://10.1.3.1/")));
        Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri("http://[::ffff:10.1.2.3]/")));
        Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri("http://0xa.1.2.3/")));
    }

    [Fact]
    public void Allowing_the_translator_of_an_ipv6_network_does_not_allow_what_lies_behind_it()
    {
        options.AllowedNetworks.Add(IPNetwork.Parse("64:ff9b::/96"));

        Guard.Admit(new Uri("http://[64:ff9b::8.8.8.8]/"));

        Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri("http://[64:ff9b::10.0.0.1]/")));
        Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri("http://[64:ff9b::127.0.0.1]/")));
    }

    [Fact]
    public void An_allowed_link_local_network_is_not_reached_through_a_zone()
    {
        options.AllowedNetworks.Add(IPNetwork.Parse("fe80::/10"));

        Assert.Throws<AddressRefusedException>(() => Guard.Admit(new Uri("http://[fe80::1%251]/")));
    }
}

using System.Security.Cryptography;
using System.Text;
using SocialCrm.Connectors.Nostr;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>Keys of the people of the tests.</summary>
internal static class NostrPeople
{
    public const string ShopSecret = "3333333333333333333333333333333333333333333333333333333333333333";

    public static NostrKey Shop { get; } = NostrKey.Read(ShopSecret)!;

    public static NostrKey Of(string name) =>
        name == Shop.PublicKey ? Shop : NostrKey.Read(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("nostr " + name))))!;
}

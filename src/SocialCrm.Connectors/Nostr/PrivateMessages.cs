using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Wraps and unwraps private messages after NIP-17 and NIP-59, and reads the older ones of NIP-04.</summary>
/// <remarks>
/// Whatever should be random for each message - the wrapping's key, its nonces and its dates - comes out of the private key and the message's id instead: nobody can
/// foresee it, and every attempt to send a message gives the same event, which relays tell by its id.
/// </remarks>
internal sealed class PrivateMessages(NostrKey own)
{
    private const uint SecondsBack = 2 * 24 * 60 * 60;

    /// <summary>The message in its wrapping, and its own id by which people's apps know it.</summary>
    public (NostrEvent Wrapping, string Id) Wrap(OutboundMessage message, string recipient, string text)
    {
        List<IReadOnlyList<string>> tags = [["p", recipient]];
        if (message.ReplyTo is { } answered && NostrKey.IsHex(answered))
            tags.Add(["e", answered]);
        tags.Add(["outbox", message.Id.ToString()]);
        var said = new NostrDraft(message.CreatedAt, EventKind.PrivateMessage, tags, text).UnsignedBy(own);
        var label = message.Id.ToString();
        var seal = new NostrDraft(Back(message, "seal " + label), EventKind.Seal, [], SealedText.Seal(own.Shared(recipient)!, own.Secret("seal nonce " + label), said.Write())).SignedBy(own);
        var stranger = own.Derived("wrapping " + label);
        var sealedSeal = SealedText.Seal(stranger.Shared(recipient)!, own.Secret("wrapping nonce " + label), seal.Write());
        return (new NostrDraft(Back(message, "wrapping " + label), EventKind.GiftWrap, [["p", recipient]], sealedSeal).SignedBy(stranger), said.Id);
    }

    /// <summary>What is in a wrapping that was signed; null where it is not for this key, or not from whom it says.</summary>
    public NostrEvent? Unwrap(NostrEvent wrapping)
    {
        if (Opened(wrapping.Author, wrapping.Content) is not { Kind: EventKind.Seal } seal || !seal.IsGenuine())
            return null;

        // What is inside is signed by nobody: it counts as the seal's author's, and only then.
        return Opened(seal.Author, seal.Content) is { } said && said.Author == seal.Author && said.IsWhole() ? said with { Raw = wrapping.Raw } : null;
    }

    /// <summary>The text of a message after NIP-04; null where it is not for this key.</summary>
    public string? ReadLegacy(NostrEvent message)
    {
        var parts = message.Content.Split("?iv=");
        if (parts.Length != 2 || own.Shared(message.Author) is not { } shared)
            return null;
        try
        {
            using var aes = Aes.Create();
            aes.Key = shared;
            return Encoding.UTF8.GetString(aes.DecryptCbc(Convert.FromBase64String(parts[0]), Convert.FromBase64String(parts[1])));
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private NostrEvent? Opened(string author, string content)
    {
        if (own.Shared(author) is not { } shared || SealedText.Open(shared, content) is not { } text)
            return null;
        try
        {
            using var document = JsonText.Parse(Encoding.UTF8.GetBytes(text));
            return NostrEvent.Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DateTimeOffset Back(OutboundMessage message, string label) =>
        message.CreatedAt.AddSeconds(-(BinaryPrimitives.ReadUInt32LittleEndian(own.Secret("date " + label)) % SecondsBack));
}

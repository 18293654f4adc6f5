using System.Buffers.Binary;
using System.Security.Cryptography;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>A key of a record: 53 bits of microseconds and 10 bits that tell keys of one instant apart, in an alphabet that sorts.</summary>
internal static class Tid
{
    private const string Alphabet = "234567abcdefghijklmnopqrstuvwxyz";
    private const int Length = 13;

    /// <summary>The same for every attempt to send a message: the millisecond it was put into the outbox, and 20 bits of its id.</summary>
    public static string Of(OutboundMessage message)
    {
        Span<byte> id = stackalloc byte[16];
        message.Id.Value.TryWriteBytes(id);
        var tail = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(id));
        var milliseconds = (ulong)Math.Max(0, message.CreatedAt.ToUnixTimeMilliseconds());
        var microseconds = (milliseconds * 1_000) + (tail % 1_000);
        return Text(((microseconds & ((1UL << 53) - 1)) << 10) | ((tail >> 32) & 1_023));
    }

    private static string Text(ulong value) => string.Create(Length, value, static (text, rest) =>
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            text[at] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }
    });
}

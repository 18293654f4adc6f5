using System.Buffers.Binary;
using System.Text;

namespace SocialCrm.Channels;

/// <summary>Credentials as bytes, before they are sealed: format (1 byte), UTC ticks of the expiry or 0 (8), the secret in UTF-8.</summary>
internal static class CredentialFormat
{
    private const byte Format = 1;
    private const int HeadSize = 1 + sizeof(long);

    /// <param name="credentials">The credentials; null writes that there are none, which ends those that were there.</param>
    public static byte[] Write(ConnectionCredentials? credentials)
    {
        var secret = credentials?.Secret ?? "";
        var bytes = new byte[HeadSize + Encoding.UTF8.GetByteCount(secret)];
        bytes[0] = Format;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), credentials?.ExpiresAt?.UtcTicks ?? 0);
        Encoding.UTF8.GetBytes(secret, bytes.AsSpan(HeadSize));
        return bytes;
    }

    public static ConnectionCredentials? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= HeadSize || bytes[0] != Format)
            return null;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        return new ConnectionCredentials(Encoding.UTF8.GetString(bytes[HeadSize..]), ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero));
    }
}

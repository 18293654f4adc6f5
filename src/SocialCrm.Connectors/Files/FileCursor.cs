using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>How far a file was read: <c>1;OFFSET;LINE;FINGERPRINT</c>, or <c>1;done</c>.</summary>
/// <remarks>
/// The fingerprint is of what was read (the first 64 KiB and the last 4 KiB before the place) and of how it was read (map, zone, format).
/// A file that grew has the same; another file, or the same read in another way, has not and is read from its beginning.
/// </remarks>
internal sealed class FileCursor(string manner)
{
    private const char Separator = ';';

    private readonly byte[] mannerBytes = Encoding.UTF8.GetBytes(manner);
    private byte[]? wholeBeginning;

    /// <summary>The file was read to its end; the next reading begins anew.</summary>
    public static ChannelCursor Done { get; } = new("1;done");

    /// <summary>The place a cursor tells, and its fingerprint; null where it tells none, as at the start and at the end.</summary>
    public static (RowPosition Position, string Fingerprint)? Read(ChannelCursor cursor)
    {
        var parts = cursor.Value.Split(Separator);
        return parts is ["1", var offset, var line, var fingerprint]
            && long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new RowPosition(bytes, number), fingerprint)
            : null;
    }

    /// <summary>The cursor of the place the reader stands at.</summary>
    public ChannelCursor Of(RowReader reader) =>
        new(string.Create(CultureInfo.InvariantCulture, $"1;{reader.Next.Offset};{reader.Next.Line};{FingerprintOf(reader)}"));

    /// <summary>The fingerprint of the place the reader stands at.</summary>
    public string FingerprintOf(RowReader reader)
    {
        var length = (int)Math.Min(reader.Beginning.Length, reader.Next.Offset);
        var beginning = length == ByteSource.BeginningBytes
            ? wholeBeginning ??= SHA256.HashData(reader.Beginning)
            : SHA256.HashData(reader.Beginning[..length]);

        var before = reader.BeforeNext;
        var bytes = new byte[beginning.Length + mannerBytes.Length + before.Length];
        beginning.CopyTo(bytes, 0);
        mannerBytes.CopyTo(bytes, beginning.Length);
        before.CopyTo(bytes.AsSpan(beginning.Length + mannerBytes.Length));
        return Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 16));
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace SocialCrm.Connectors.Files;

/// <summary>Digests the mapped fields of a row, so that the same fields give the same version and other columns do not count.</summary>
/// <remarks>The first 128 bits of SHA-256 over the number, length and bytes of each field that has a value.</remarks>
internal sealed class VersionDigest
{
    private const int KeptBytes = 16;
    private readonly ArrayBufferWriter<byte> fields = new(1024);

    public string Of(FieldValues values)
    {
        fields.ResetWrittenCount();
        for (var field = 0; field < ImportFields.Count; field++)
        {
            var value = values.Utf8Of((ImportField)field);
            if (!value.IsEmpty)
                Append((byte)field, value);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(fields.WrittenSpan, hash);
        return Base64Url.EncodeToString(hash[..KeptBytes]);
    }

    private void Append(byte field, ReadOnlySpan<byte> value)
    {
        var target = fields.GetSpan(value.Length + 5);
        target[0] = field;
        BinaryPrimitives.WriteInt32LittleEndian(target[1..], value.Length);
        value.CopyTo(target[5..]);
        fields.Advance(value.Length + 5);
    }
}

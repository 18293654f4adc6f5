using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>A host's own format: the secret in hexadecimal digits.</summary>
internal sealed class HexCode(int secretLength) : ICodeFormat
{
    public int SecretLength => secretLength;

    public string Write(ReadOnlySpan<byte> secret) => Convert.ToHexString(secret);

    public bool TryRead(string text, Span<byte> secret) =>
        text.Length == 2 * secretLength && Convert.FromHexString(text, secret, out _, out _) == System.Buffers.OperationStatus.Done;
}

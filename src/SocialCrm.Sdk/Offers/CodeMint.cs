using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>Derives the code of a grant, and the hash under which the store finds it. Neither code nor secret is kept.</summary>
/// <remarks>
/// secret = HMAC-SHA256(key, grant id ‖ "code"), cut to the format's length; hash = HMAC-SHA256(key, secret ‖ "lookup"). Deriving makes a replay answer the
/// same code without storing it; the two suffixes keep the uses of the key apart.
/// </remarks>
internal sealed class CodeMint
{
    private readonly ICodeFormat format;
    private readonly CodeKey codeKey;

    public CodeMint(ICodeFormat format, CodeKey codeKey)
    {
        if (format.SecretLength is < 10 or > HMACSHA256.HashSizeInBytes)
            throw new SocialCrmException($"A code format carries 10 to {HMACSHA256.HashSizeInBytes} secret bytes; the one in use has {format.SecretLength}. Correct its SecretLength.");
        this.format = format;
        this.codeKey = codeKey;
    }

    /// <summary>The code of a grant, as text.</summary>
    public async ValueTask<string> CodeAsync(GrantId grant, CancellationToken cancellationToken)
    {
        var key = await codeKey.GetAsync(cancellationToken).ConfigureAwait(false);
        return format.Write(Secret(key, grant));
    }

    /// <summary>What the store keeps of the code of a grant.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> HashAsync(GrantId grant, CancellationToken cancellationToken)
    {
        var key = await codeKey.GetAsync(cancellationToken).ConfigureAwait(false);
        return Hash(key, Secret(key, grant));
    }

    /// <summary>What the store keeps of a code that somebody typed; null when it cannot be a code.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> HashAsync(string code, CancellationToken cancellationToken)
    {
        var secret = new byte[format.SecretLength];
        if (!format.TryRead(code, secret))
            return null;
        var key = await codeKey.GetAsync(cancellationToken).ConfigureAwait(false);
        return Hash(key, secret);
    }

    private byte[] Secret(byte[] key, GrantId grant)
    {
        Span<byte> message = stackalloc byte[20];
        grant.Value.TryWriteBytes(message, bigEndian: true, out var written);
        "code"u8.CopyTo(message[written..]);
        return HMACSHA256.HashData(key, message)[..format.SecretLength];
    }

    private static byte[] Hash(byte[] key, ReadOnlySpan<byte> secret)
    {
        Span<byte> message = stackalloc byte[secret.Length + 6];
        secret.CopyTo(message);
        "lookup"u8.CopyTo(message[secret.Length..]);
        return HMACSHA256.HashData(key, message);
    }
}

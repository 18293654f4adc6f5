using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>Makes the code of a serial, and the hash under which the store finds it. Neither code nor secret is kept.</summary>
/// <remarks>
/// Code and hash come of the serial and the key alone, so a replay answers the same code without storing it. <see cref="CodePress"/> tells how. Codes that were
/// issued before there were serials are looked up as all others are.
/// </remarks>
internal sealed class CodeMint
{
    private readonly ICodeFormat format;
    private readonly CodeKey codeKey;

    private CodePress? press;

    public CodeMint(ICodeFormat format, CodeKey codeKey)
    {
        if (format.SecretLength is < CodePress.SerialLength or > HMACSHA256.HashSizeInBytes)
            throw new SocialCrmException($"A code format carries 10 to {HMACSHA256.HashSizeInBytes} secret bytes; the one in use has {format.SecretLength}. Correct its SecretLength.");
        this.format = format;
        this.codeKey = codeKey;
    }

    /// <summary>What makes many codes at once, and reads serials: with the key at hand.</summary>
    public async ValueTask<CodePress> PressAsync(CancellationToken cancellationToken) =>
        press ??= new CodePress(format, await codeKey.GetAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The code of a serial, as text.</summary>
    public async ValueTask<string> CodeAsync(CodeSerial serial, CancellationToken cancellationToken) =>
        (await PressAsync(cancellationToken).ConfigureAwait(false)).Write(serial);

    /// <summary>What the store keeps of the code of a serial.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> HashAsync(CodeSerial serial, CancellationToken cancellationToken) =>
        (await PressAsync(cancellationToken).ConfigureAwait(false)).Hash(serial);

    /// <summary>What the store keeps of the codes of a block, 32 bytes each.</summary>
    public async ValueTask<byte[]> HashesAsync(CodeBlock block, CancellationToken cancellationToken)
    {
        var hashes = new byte[block.Count * LookupHash.Length];
        (await PressAsync(cancellationToken).ConfigureAwait(false)).Hash([.. Serials(block)], hashes);
        return hashes;
    }

    /// <summary>The codes of a block, as text.</summary>
    public async ValueTask<string[]> CodesAsync(CodeBlock block, CancellationToken cancellationToken)
    {
        var codes = new string[block.Count];
        (await PressAsync(cancellationToken).ConfigureAwait(false)).Write([.. Serials(block)], codes);
        return codes;
    }

    /// <summary>What the store keeps of a code that somebody typed; null when it cannot be a code.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> HashAsync(string code, CancellationToken cancellationToken) =>
        (await PressAsync(cancellationToken).ConfigureAwait(false)).Hash(code) is { } hash ? hash : default(ReadOnlyMemory<byte>?);

    /// <summary>Tells one key from another without telling anything about either.</summary>
    public async ValueTask<Guid> KeyIdAsync(CancellationToken cancellationToken) => (await PressAsync(cancellationToken).ConfigureAwait(false)).KeyId;

    private static IEnumerable<CodeSerial> Serials(CodeBlock block) =>
        Enumerable.Range(0, block.Count).Select(at => block.First with { Number = block.First.Number + at });
}

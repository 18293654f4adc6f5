using System.Security.Cryptography;

namespace SocialCrm.Channels;

/// <summary>Names a delivery, so that its repetitions are known.</summary>
internal static class DeliveryName
{
    private const int Longest = 256;

    /// <summary>The platform's id where it has one that can be stored; else a digest of the body.</summary>
    public static string Of(string? platformId, ReadOnlySpan<byte> body)
    {
        if (platformId is not null && SingleLine.Fits(platformId, Longest))
            return platformId;

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, digest);
        return Convert.ToHexStringLower(digest);
    }
}

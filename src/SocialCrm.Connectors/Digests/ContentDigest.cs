namespace SocialCrm.Connectors.Digests;

/// <summary>Digests what was written, so that the same words give the same version and other words another.</summary>
/// <remarks>The first 128 bits of SHA-256 over the length and the UTF-8 bytes of each part; a part that is null differs from an empty one.</remarks>
internal static class ContentDigest
{
    /// <summary>22 characters of URL-safe Base64.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var digest = new DigestedParts(stackalloc byte[DigestedParts.MostOnStack]);
        foreach (var part in parts)
            digest.Add(part);
        return digest.Finish();
    }

    /// <summary>An id that fits: as it is, or its digest where it is longer than may be stored.</summary>
    public static string Fitting(string id, int longest) => id.Length <= longest ? id : "sha256:" + Of(id);
}

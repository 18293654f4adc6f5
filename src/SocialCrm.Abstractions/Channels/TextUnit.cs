namespace SocialCrm.Channels;

/// <summary>What a platform counts when it limits the length of a text.</summary>
public enum TextUnit
{
    /// <summary>What a reader takes for one character: extended grapheme clusters of Unicode.</summary>
    Graphemes,

    /// <summary>Code points of Unicode.</summary>
    CodePoints,

    /// <summary>Code units of UTF-16, as <see cref="string.Length"/> counts.</summary>
    Utf16Units,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8Bytes,

    /// <summary>Code points, of which those outside the Latin and general punctuation ranges count double, and every link counts 23, as X counts.</summary>
    Weighted,
}

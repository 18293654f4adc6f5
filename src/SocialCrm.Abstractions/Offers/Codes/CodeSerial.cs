namespace SocialCrm.Offers;

/// <summary>Names one code of a store before it is written as text: which campaign's, and which of that campaign's.</summary>
/// <remarks>No two codes of a store have the same serial. A code's text is a keyed permutation of it, so that no two have the same text either.</remarks>
/// <param name="Campaign">The number that the store gave the campaign.</param>
/// <param name="Number">Which of its codes, from 0 to <see cref="LastNumber"/>.</param>
public readonly record struct CodeSerial(uint Campaign, long Number)
{
    /// <summary>2⁴⁸ − 1.</summary>
    public const long LastNumber = (1L << 48) - 1;

    /// <summary>2⁴⁷: the first of the numbers that the store leaves to the host.</summary>
    public const long FirstOfHost = 1L << 47;

    /// <summary>Whether the host chose the number, so that it may be taken.</summary>
    public bool IsOfHost => Number >= FirstOfHost;
}

namespace SocialCrm.Offers;

/// <summary>Names one code of a store before it is written as text: which campaign's, and which of that campaign's.</summary>
/// <remarks>No two codes of a store have the same number. A code's text is a keyed permutation of it, so that no two have the same text either.</remarks>
/// <param name="Campaign">The number that the store gave the campaign.</param>
/// <param name="Code">Which of its codes, from 0 to 2⁴⁸ − 1.</param>
public readonly record struct CodeNumber(uint Campaign, long Code);

namespace SocialCrm.Offers;

/// <summary>Numbers of a campaign's codes that one caller has to itself.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many.</param>
public readonly record struct CodeBlock(CodeSerial First, int Count);

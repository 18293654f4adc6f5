namespace SocialCrm.Customers;

/// <summary>One of the things a comparison can find, with what is plausible before any data were seen.</summary>
/// <param name="Words">What was found, in words without personal data, such as <c>same e-mail</c>.</param>
/// <param name="One">How often two records of one person show it.</param>
/// <param name="Related">How often two people show it who live together (or share a name, where a name is compared).</param>
/// <param name="Others">How often two unrelated people show it; not used where the value's own frequency is.</param>
/// <param name="ByFrequency">Whether the frequency of the value that both have takes the place of <paramref name="Others"/>.</param>
internal sealed record Level(string Words, double One, double Related, double Others, bool ByFrequency = false);

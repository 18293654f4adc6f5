namespace SocialCrm.Customers;

/// <summary>Two records of one cluster and the rule that says they are one person.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">The record with the smaller number.</param>
/// <param name="Second">The other record.</param>
/// <param name="Joined">Whether it is what brought the two clusters together; else it confirms what another rule said before.</param>
internal readonly record struct Evidence(string Rule, int First, int Second, bool Joined);

namespace SocialCrm.Customers;

/// <summary>A value that several customers state.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Text">How it is spelt.</param>
/// <param name="Customers">The customers, in ascending order.</param>
/// <param name="Records">How many records state it.</param>
/// <param name="IsSetAside">Whether it is no evidence.</param>
internal sealed record SharedValue(string Field, string Text, int[] Customers, int Records, bool IsSetAside = false);

namespace SocialCrm.Customers;

/// <summary>Two records that were judged wrongly.</summary>
/// <param name="Left">The number of one record, the smaller.</param>
/// <param name="Right">The number of the other.</param>
/// <param name="Weight">The log2 odds that they are one person, which <see cref="LinkageResult.Explain"/> tells line by line; infinite where a hard rule decides.</param>
/// <param name="Reason">Why.</param>
public sealed record LinkageError(int Left, int Right, double Weight, LinkageErrorReason Reason);

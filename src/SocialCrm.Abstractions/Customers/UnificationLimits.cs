namespace SocialCrm.Customers;

/// <summary>How much one unification step takes on.</summary>
/// <param name="MaximumWaiting">Waiting records a step, at least 1.</param>
/// <param name="MaximumRecordsPerKey">A key that more records than this share is set aside: it names a shop's counter, not a person.</param>
public sealed record UnificationLimits(int MaximumWaiting, int MaximumRecordsPerKey);

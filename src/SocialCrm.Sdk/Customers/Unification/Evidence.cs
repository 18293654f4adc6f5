namespace SocialCrm.Customers;

/// <summary>Two records and what says that they are one person, or are not.</summary>
/// <param name="Rule">What says so.</param>
/// <param name="First">The number of one record.</param>
/// <param name="Second">The number of the other.</param>
internal readonly record struct Evidence(string Rule, int First, int Second);

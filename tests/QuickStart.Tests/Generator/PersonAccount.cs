namespace QuickStart.Tests.Generator;

/// <summary>An account on one channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Key">The account key as the export names it.</param>
/// <param name="DisplayName">What it calls itself.</param>
/// <param name="InCrm">Whether the CRM knows that it is theirs.</param>
internal sealed record PersonAccount(string Channel, string Key, string DisplayName, bool InCrm);

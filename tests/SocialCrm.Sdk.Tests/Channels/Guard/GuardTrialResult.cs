namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>What became of trying every address.</summary>
/// <param name="Addresses">How many addresses there are.</param>
/// <param name="Tries">How often one was tried.</param>
/// <param name="Escapes">Those that led somewhere.</param>
internal sealed record GuardTrialResult(int Addresses, int Tries, IReadOnlyList<string> Escapes);

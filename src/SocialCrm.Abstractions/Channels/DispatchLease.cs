namespace SocialCrm.Channels;

/// <summary>An interaction that one caller is handing to the handlers.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="Token">Fences the lease.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record DispatchLease(Interaction Interaction, Guid Token, int Attempt);

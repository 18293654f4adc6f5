namespace SocialCrm.Channels;

/// <summary>One request under way, and the quotas it is taken from.</summary>
/// <param name="Route">What it asks for.</param>
/// <param name="Sequence">Counts the requests of a host.</param>
/// <param name="Quotas">The quotas.</param>
internal sealed record QuotaTicket(RouteKey Route, long Sequence, IReadOnlyList<Quota> Quotas);

namespace SocialCrm.Channels;

/// <summary>What a refusal is judged by, beside the answer itself.</summary>
/// <param name="Clock">The platform's clock.</param>
/// <param name="Strikes">How often the route was refused before, one time after the other.</param>
/// <param name="Throttling">What the answer says of "not now".</param>
internal readonly record struct RefusalTerms(ServerClock Clock, int Strikes, Throttling Throttling);

namespace SocialCrm.Storage;

/// <summary>Asks for a lease.</summary>
/// <param name="Name">What it is on, such as <c>poll:bluesky:eu</c>; at most 256 characters.</param>
/// <param name="Holder">Who asks; the same holder may extend.</param>
/// <param name="Now">The time by which is judged whether an earlier lease has ended.</param>
/// <param name="Until">When it ends.</param>
public sealed record LeaseRequest(string Name, Guid Holder, DateTimeOffset Now, DateTimeOffset Until);

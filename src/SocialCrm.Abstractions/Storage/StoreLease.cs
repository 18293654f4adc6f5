namespace SocialCrm.Storage;

/// <summary>A lease that is held.</summary>
/// <param name="Name">What it is on.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Fence">Grows with every change of holder.</param>
/// <param name="Until">When it ends.</param>
public sealed record StoreLease(string Name, Guid Holder, long Fence, DateTimeOffset Until);

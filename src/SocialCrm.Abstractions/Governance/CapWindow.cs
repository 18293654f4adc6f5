namespace SocialCrm.Governance;

/// <summary>The stretch of time in which a cap counts when a message is stored.</summary>
/// <param name="Cap">The cap.</param>
/// <param name="From">The first instant that counts, to the microsecond.</param>
/// <param name="Until">The first instant after it; null where what another host's clock dated later counts too.</param>
public sealed record CapWindow(FrequencyCap Cap, DateTimeOffset From, DateTimeOffset? Until);

namespace SocialCrm.Connectors.Shaarli;

/// <summary>An entry of the history.</summary>
/// <param name="Kind"><c>CREATED</c>, <c>UPDATED</c>, <c>DELETED</c>, <c>IMPORT</c> or <c>SETTINGS</c>.</param>
/// <param name="At">When, to the second.</param>
/// <param name="Link">The number of the link; null where it concerns none.</param>
internal sealed record ShaarliEvent(string Kind, DateTimeOffset At, long? Link);

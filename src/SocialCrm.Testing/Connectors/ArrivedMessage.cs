namespace SocialCrm.Testing;

/// <summary>A message that a fake platform has taken from the connector.</summary>
/// <param name="ExternalId">The platform's id of it.</param>
/// <param name="Text">What it says.</param>
public sealed record ArrivedMessage(string ExternalId, string Text);

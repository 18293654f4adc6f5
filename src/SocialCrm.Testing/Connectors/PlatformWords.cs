namespace SocialCrm.Testing;

/// <summary>Something that somebody says on a fake platform.</summary>
/// <param name="Author">The key of who says it; the platform makes up the rest of the account.</param>
/// <param name="Text">What they say, in characters beyond ASCII too.</param>
/// <param name="At">When.</param>
public sealed record PlatformWords(string Author, string Text, DateTimeOffset At);

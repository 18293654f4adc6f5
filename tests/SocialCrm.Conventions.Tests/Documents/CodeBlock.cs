namespace SocialCrm.Conventions.Tests.Documents;

/// <summary>A fenced block of a page.</summary>
internal sealed record CodeBlock(string Language, string Text);

namespace SocialCrm.Channels;

/// <summary>The longest text an operation takes.</summary>
/// <param name="Maximum">How many units.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct TextLimit(int Maximum, TextUnit Unit);

namespace SocialCrm.Connectors.Files;

/// <summary>How a message calls a map and its parts.</summary>
/// <param name="Map">The map.</param>
/// <param name="Source">What stands before the equals sign.</param>
/// <param name="Example">What to write.</param>
internal sealed record MapWords(string Map, string Source, string Example);

namespace SocialCrm.Connectors.Bluesky;

/// <summary>A part of a text that leads somewhere.</summary>
/// <param name="Start">Where it begins, in bytes of UTF-8.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="Kind">What it is: <c>link</c>, <c>mention</c> or <c>tag</c>.</param>
/// <param name="Target">The address, the DID or the tag.</param>
internal sealed record Facet(int Start, int End, string Kind, string Target);

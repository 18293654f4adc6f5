namespace SocialCrm.Customers;

/// <summary>Something in a free text that may identify its author.</summary>
/// <param name="Kind">An e-mail address, a handle, a link or a phone number.</param>
/// <param name="Channel">Of a handle, the network it is on: null where that is the network on which the text was written.</param>
/// <param name="Place">Where it stands in the text. A disguised address stands there as it was written: <see cref="TextEvidence.TryWrite"/> takes the disguise off.</param>
internal readonly record struct TextFinding(AttributeKind Kind, string? Channel, Range Place);

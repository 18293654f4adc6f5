namespace SocialCrm.Connectors.Webhooks;

/// <summary>Where the value of a field stands in the body.</summary>
/// <param name="Start">Its first byte, without the quote.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct FieldValue(int Start, int Length, FieldForm Form);

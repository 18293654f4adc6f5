using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>What a column of the input means.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Qualifier">The category, the system or the channel; null where the kind has none, and for handles of the record's own source.</param>
internal sealed record ColumnMeaning(string Column, AttributeKind Kind, string? Qualifier);

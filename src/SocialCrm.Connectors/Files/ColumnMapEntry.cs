namespace SocialCrm.Connectors.Files;

/// <summary>One <c>COLUMN=FIELD</c> of a column map.</summary>
/// <param name="Source">The column, or the constant, without quotes.</param>
/// <param name="IsConstant">Whether it stood in single quotes.</param>
/// <param name="Field">The field as written.</param>
internal readonly record struct ColumnMapEntry(string Source, bool IsConstant, string Field);

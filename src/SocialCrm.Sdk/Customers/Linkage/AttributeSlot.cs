namespace SocialCrm.Customers;

/// <summary>A column of a <see cref="RecordBatch"/>: one kind of attribute with its qualifier.</summary>
/// <param name="Index">The column's number, from 0.</param>
public readonly record struct AttributeSlot(int Index);

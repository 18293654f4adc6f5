namespace SocialCrm.Customers;

/// <summary>A field with its values and how frequent they are.</summary>
internal sealed record FieldValues(int Field, LinkageFields Fields, Frequencies Frequencies)
{
    public ValueTable Table => Fields[Field];
}

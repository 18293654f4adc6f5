namespace SocialCrm.Customers;

/// <summary>Says under which keys a record may meet others of the same person. A key that two records share is evidence like an id of the rule's name.</summary>
/// <remarks>
/// <para>Pure and thread-safe: the same record always gives the same keys, on every machine; no clock, no I/O.</para>
/// <para>Never throws on what a source sends: what cannot be normalised gives no key.</para>
/// <para>Added by <c>AddBlockingRule&lt;T&gt;()</c>. A changed rule needs a new <see cref="Name"/>, because its keys are stored.</para>
/// </remarks>
public interface IBlockingRule
{
    /// <summary>A short, stable name in lower case, such as <c>number-plate</c>: stored with every key and shown as the reason of a match.</summary>
    string Name { get; }

    /// <summary>Adds the record's keys, which are compared to the letter; at most 512 characters each, longer ones are ignored.</summary>
    void Collect(SourceRecord record, ICollection<string> values);
}

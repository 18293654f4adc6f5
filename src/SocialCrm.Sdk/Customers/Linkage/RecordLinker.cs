namespace SocialCrm.Customers;

/// <summary>Finds out which records of a batch are one person, by a model learned from the batch itself, or by a given one.</summary>
/// <remarks>Thread-safe. The result depends on the records and the model alone, not on the number of threads.</remarks>
public sealed class RecordLinker
{
    private readonly LinkageOptions options;

    /// <summary>Makes a linker.</summary>
    public RecordLinker(LinkageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Links the records of a batch.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="model">The model; null to learn one from the batch, without labels.</param>
    public LinkageResult Link(RecordBatch batch, LinkageModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new LinkageRun(batch, options).Go(model);
    }
}

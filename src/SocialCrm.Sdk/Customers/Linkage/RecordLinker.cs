namespace SocialCrm.Customers;

/// <summary>Finds out which records of a batch are one person, by a model learned from the batch itself, with labels or without, or by a given one.</summary>
/// <remarks>Thread-safe. The result depends on the records, the labels and the model alone, not on the number of threads.</remarks>
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
        return new LinkageRun(batch, options).Go(model, null);
    }

    /// <summary>Links the records of a batch by a model learned from it and from labels.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="labels">Pairs that are known to be one person or two. They teach, and decide nothing: a labelled pair is linked or not as any other.</param>
    /// <exception cref="ArgumentException">The labels are not of this batch.</exception>
    public LinkageResult Link(RecordBatch batch, LinkageLabels labels)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(labels);
        labels.DemandRecords(batch.Count);
        return new LinkageRun(batch, options).Go(null, labels);
    }
}

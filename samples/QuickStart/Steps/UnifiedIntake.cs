using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>Takes records in, and finds out at once who they are.</summary>
internal sealed class UnifiedIntake(CustomerUnifier unifier)
{
    /// <summary>How often a record was decided on.</summary>
    public int Decided { get; private set; }

    /// <summary>Answers how many records were new or changed.</summary>
    public async Task<int> PutAsync(IReadOnlyCollection<SourceRecord> records, CancellationToken cancellationToken)
    {
        var changed = await unifier.PutAsync(records, cancellationToken);
        if (changed > 0)
            await UnifyAsync(cancellationToken);
        return changed;
    }

    /// <summary>Decides on all that waits.</summary>
    public async Task UnifyAsync(CancellationToken cancellationToken) => Decided += (await unifier.UnifyAsync(cancellationToken)).Records;
}

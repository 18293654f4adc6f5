using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>Learns models from what is stored, and says what a run would change before it does.</summary>
internal sealed class ModelChange(ICustomerStore store, ICustomerReader reader, UnificationStep step, LinkagePolicies policies)
{
    private const int StepSize = 2_000;

    /// <summary>Learns a model from all records that were decided on.</summary>
    public async Task<LinkageModel> LearnAsync(CancellationToken cancellationToken)
    {
        var (batch, leftOut) = await LearningBatch.ReadAsync(reader, policies, cancellationToken).ConfigureAwait(false);
        var model = new RecordLinker(policies.Options).Link(batch).Model;
        return leftOut.Count > 0 ? model.Without(leftOut) : model;
    }

    /// <summary>Keeps another model.</summary>
    public async Task ReplaceAsync(LinkageModel model, CancellationToken cancellationToken)
    {
        var text = await TextOfAsync(model, cancellationToken).ConfigureAwait(false);
        await store.DecideAsync(session => ReplaceAsync(session, text), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Carries everything out in one transaction, and takes it back.</summary>
    public async Task<UnificationPreview> PreviewAsync(LinkageModel? model, CancellationToken cancellationToken)
    {
        var text = model is null ? null : await TextOfAsync(model, cancellationToken).ConfigureAwait(false);
        var trial = model is null ? null : policies.Of(model);
        try
        {
            return await store.DecideAsync<UnificationPreview>(GoAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (TakenBack preview)
        {
            return preview.Found;
        }

        async Task<UnificationPreview> GoAsync(UnificationSession session)
        {
            var tally = new UnificationTally();
            var events = new List<CustomerEvent>();
            if (text is not null)
                await ReplaceAsync(session, text).ConfigureAwait(false);
            while (await session.Waiting.TakeAsync(StepSize).ConfigureAwait(false) is { Count: > 0 } waiting)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var outcome in await step.DecideAsync(session, waiting, trial).ConfigureAwait(false))
                {
                    tally.Add(outcome);
                    events.AddRange(outcome.Decision.Events);
                }
            }

            throw new TakenBack(new UnificationPreview(tally.Summary(), events));
        }
    }

    private static async Task<bool> ReplaceAsync(UnificationSession session, string text)
    {
        await session.Model.ReplaceAsync(text).ConfigureAwait(false);
        return true;
    }

    private static async Task<string> TextOfAsync(LinkageModel model, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await model.SaveAsync(stream, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Ends a transaction without anything being written.</summary>
    [SuppressMessage("Design", "CA1064", Justification = "It never leaves this class.")]
    private sealed class TakenBack(UnificationPreview found) : Exception("Nothing was written.")
    {
        public UnificationPreview Found => found;
    }
}

namespace SocialCrm.Offers;

/// <summary>Takes campaigns through review: versions are drafted, approved by somebody else, made live, paused and ended; budgets are amended on record.</summary>
/// <remarks>Thread-safe; one serves the whole host. Several hosts may share a store.</remarks>
public sealed class CampaignReview
{
    private const int LongestNote = 500;

    private readonly ICampaignReviewStore versions;
    private readonly IBudgetStore budgets;
    private readonly TimeProvider clock;

    internal CampaignReview(ICampaignReviewStore versions, IBudgetStore budgets, TimeProvider clock)
    {
        this.versions = versions;
        this.budgets = budgets;
        this.clock = clock;
    }

    /// <summary>Writes a new version of a campaign down as a draft. What is live goes on until the new version goes live.</summary>
    /// <exception cref="ArgumentException">The campaign could not keep its promises; the message says what to correct.</exception>
    public Task<CampaignVersion> DraftAsync(Campaign terms, StaffId author, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ThrowIfMissing(author);
        CampaignCheck.ThrowIfInvalid(terms);
        return versions.DraftAsync(terms, author, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Takes a step with a version; every step stays on record with its note.</summary>
    /// <remarks>
    /// When a new version goes live, the budget becomes the new version's; codes given under the old one keep its terms. When this
    /// call has answered that a version is paused or ended, nothing is given under it any more.
    /// </remarks>
    /// <param name="version">The version.</param>
    /// <param name="step">The step.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="note">Why: one line of at most 500 characters, or empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The note is too long or has more than one line.</exception>
    public Task<MoveOutcome> MoveAsync(
        (CampaignId Campaign, int Number) version, CampaignStep step, StaffId by, string note = "", CancellationToken cancellationToken = default)
    {
        ThrowIfMissing(by);
        ThrowIfNoNote(note);
        return versions.MoveAsync(new CampaignMove(version.Campaign, version.Number, step, by, clock.GetUtcNow()) { Note = note }, cancellationToken);
    }

    /// <summary>Every version of a campaign, oldest first.</summary>
    public Task<IReadOnlyList<CampaignVersion>> VersionsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        versions.ReadVersionsAsync(campaign, cancellationToken);

    /// <summary>Changes the budget of a campaign while it runs; an exhausted one that is raised is open again.</summary>
    /// <param name="key">Names the amendment, so that a retry is told from a second one.</param>
    /// <param name="change">The campaign and what its budget is from now on.</param>
    /// <param name="approval">Who asked for it and who approved it.</param>
    /// <param name="note">Why: one line of at most 500 characters, or empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The amount cannot be a budget, or the note is too long or has more than one line.</exception>
    public Task<AmendOutcome> AmendAsync(
        IdempotencyKey key, (CampaignId Campaign, Money Budget) change, CampaignApproval approval, string note = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(approval);
        ThrowIfNoNote(note);
        if (key == default)
            throw new ArgumentException("An amendment needs a key, so that a retry is told from a second one.", nameof(key));
        if (change.Budget.Amount <= 0m || !Amounts.CanBeStored(change.Budget))
            throw new ArgumentException("A budget is above 0, in whole minor units of its currency. Correct the amount.", nameof(change));
        return budgets.AmendAsync(new BudgetAmendment(key, change.Campaign, change.Budget, approval, clock.GetUtcNow()) { Note = note }, cancellationToken);
    }

    /// <summary>Streams the amendments of a campaign's budget, oldest first.</summary>
    public IAsyncEnumerable<BudgetAmendment> AmendmentsAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        budgets.ReadAmendmentsAsync(campaign, cancellationToken);

    private static void ThrowIfMissing(StaffId who)
    {
        if (who == default)
            throw new ArgumentException("Say which member of staff does this.", nameof(who));
    }

    private static void ThrowIfNoNote(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.Length > 0 && !SingleLine.Fits(note, LongestNote))
            throw new ArgumentException($"A note is one line of at most {LongestNote} characters.", nameof(note));
    }
}

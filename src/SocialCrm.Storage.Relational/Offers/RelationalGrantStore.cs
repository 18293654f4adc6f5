using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalGrantStore(RelationalDatabase database, Tombstones tombstones) : IGrantStore
{
    public Task<IReadOnlyList<IssueOutcome>> IssueAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<IssueOutcome>>(
            async session =>
            {
                var requests = await OfferRequestLog.OpenAsync(session, tombstones, cancellationToken).ConfigureAwait(false);
                var outcomes = new List<IssueOutcome>(attempts.Count);
                foreach (var attempt in attempts)
                    outcomes.Add(await IssueAsync(session, requests, attempt, cancellationToken).ConfigureAwait(false));
                return outcomes;
            },
            cancellationToken);

    private static async Task<IssueOutcome> IssueAsync(
        RelationalSession session, OfferRequestLog requests, IssueAttempt attempt, CancellationToken cancellationToken)
    {
        var fingerprint = OfferRequestLog.Fingerprint(
            "issue", attempt.Campaign.Value, attempt.Recipient.Value.ToString("N"), Convert.ToHexString(attempt.CodeHash.Span));
        if (await requests.TakeAsync(attempt.Key, fingerprint, attempt.At, cancellationToken).ConfigureAwait(false) is { } earlier)
            return await ReplayAsync(session, attempt.Campaign, earlier, cancellationToken).ConfigureAwait(false);

        var grant = GrantId.From(attempt.Campaign, attempt.Key);
        var refusal = await DecideAsync(session, attempt, grant, cancellationToken).ConfigureAwait(false);
        if (refusal is { } reason)
        {
            await requests.TakeBackAsync(attempt.Key, cancellationToken).ConfigureAwait(false);
            return new IssueOutcome.Refused(reason);
        }

        await requests.AnswerAsync(attempt.Key, grant.Value, entry: null, cancellationToken).ConfigureAwait(false);
        var issued = await ReadAsync(session, attempt.Campaign, grant.Value, cancellationToken).ConfigureAwait(false);
        return new IssueOutcome.Issued(issued!, IsReplay: false);
    }

    private static async Task<IssueOutcome> ReplayAsync(
        RelationalSession session, CampaignId campaign, OfferRequestLog.Earlier earlier, CancellationToken cancellationToken)
    {
        if (!earlier.IsSameRequest || earlier.Grant is not { } grant)
            return new IssueOutcome.Refused(OfferRefusal.KeyReused);
        var issued = await ReadAsync(session, campaign, grant, cancellationToken).ConfigureAwait(false);
        return issued is null ? new IssueOutcome.Refused(OfferRefusal.KeyReused) : new IssueOutcome.Issued(issued, IsReplay: true);
    }

    /// <summary>Gives the benefit, or says why not.</summary>
    private static async Task<OfferRefusal?> DecideAsync(
        RelationalSession session, IssueAttempt attempt, GrantId grant, CancellationToken cancellationToken)
    {
        var campaign = await FindCampaignAsync(session, attempt.Campaign, cancellationToken).ConfigureAwait(false);
        if (campaign is null)
            return OfferRefusal.UnknownCampaign;
        if (attempt.Objection is { } objection)
            return objection;
        if (OutsideWindow(campaign, attempt.At) is { } outside)
            return outside;

        var person = await OfferLock.PersonAsync(session, attempt.Campaign, attempt.Recipient, cancellationToken).ConfigureAwait(false);
        if (person is not { } counted)
            return OfferRefusal.UnknownRecipient;
        if (await CountAsync(session, attempt, counted, cancellationToken).ConfigureAwait(false) >= campaign.PerPersonLimit)
            return OfferRefusal.PersonLimitReached;

        var value = campaign.Benefit.MaximumValue.ToMinorUnits();
        var isHeld = await session.ExecuteAsync(
            "UPDATE campaign_budgets SET held = held + $2 WHERE campaign_id = $1 AND shard = 0 AND held + granted + $2 <= cap",
            cancellationToken, attempt.Campaign.Value, value).ConfigureAwait(false) == 1;
        if (!isHeld)
            return OfferRefusal.BudgetExhausted;

        await session.ExecuteAsync(
            """
            INSERT INTO grants (campaign_id, grant_id, record_id, code_hash, state, held, granted, reversed, issued_at)
            VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7)
            """,
            cancellationToken,
            attempt.Campaign.Value,
            grant.Value,
            attempt.Recipient.Value,
            attempt.CodeHash,
            GrantState.Issued,
            value,
            attempt.At).ConfigureAwait(false);
        return null;
    }

    /// <summary>What a person has had, over all their records: counted from the ledger while the person is locked.</summary>
    private static async Task<long> CountAsync(
        RelationalSession session, IssueAttempt attempt, Guid person, CancellationToken cancellationToken) =>
        await session.FirstAsync(
            """
            SELECT count(*) FROM grants g
            WHERE g.campaign_id = $1 AND g.state <> $4
              AND (g.record_id = $2 OR g.record_id IN (SELECT l.record_id FROM record_links l WHERE l.customer_id = $3))
            """,
            row => row.Number(0),
            cancellationToken,
            attempt.Campaign.Value,
            attempt.Recipient.Value,
            person,
            GrantState.Reversed).ConfigureAwait(false);

    internal static async Task<Campaign?> FindCampaignAsync(RelationalSession session, CampaignId campaign, CancellationToken cancellationToken)
    {
        var document = await session.FirstAsync(
            "SELECT document FROM campaigns WHERE campaign_id = $1", row => row.Text(0), cancellationToken, campaign.Value).ConfigureAwait(false);
        return document is null ? null : CampaignCodec.Read(document);
    }

    internal static OfferRefusal? OutsideWindow(Campaign campaign, DateTimeOffset at) =>
        at < campaign.Window.Start ? OfferRefusal.NotStarted
        : at >= campaign.Window.End ? OfferRefusal.Ended
        : null;

    private static Task<Grant?> ReadAsync(RelationalSession session, CampaignId campaign, Guid grant, CancellationToken cancellationToken) =>
        session.FirstAsync(
            """
            SELECT g.grant_id, g.campaign_id, g.record_id, c.document, g.issued_at
            FROM grants g JOIN campaigns c ON c.campaign_id = g.campaign_id WHERE g.campaign_id = $1 AND g.grant_id = $2
            """,
            row => new Grant(
                new GrantId(row.Guid(0)),
                new CampaignId(row.Text(1)),
                new SourceRecordId(row.Guid(2)),
                CampaignCodec.Read(row.Text(3)).Benefit.MaximumValue,
                row.Instant(4)),
            cancellationToken,
            campaign.Value,
            grant);
}

using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Ends codes that nobody used: they expire or are made void, and what was held for them returns to the budget.</summary>
internal sealed class Lapses(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(1);

    private readonly CodeBook codes = new(session, campaigns, cancellationToken);
    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);
    private readonly List<LockedHold> ended = [];

    /// <summary>Makes codes void that are neither used nor reserved at this time; answers how many.</summary>
    public async Task<int> VoidAsync(IReadOnlyList<ReadOnlyMemory<byte>> hashes, DateTimeOffset at)
    {
        await codes.LockAsync(hashes).ConfigureAwait(false);
        var printed = await session.ExecuteManyAsync(
            "UPDATE printed_codes SET state = $2 WHERE code_hash = $1 AND state = 0",
            [.. hashes.Select(hash => (object?[])[hash, GrantState.Void])], cancellationToken).ConfigureAwait(false);
        var count = printed;
        foreach (var grant in hashes.Select(codes.Find).OfType<LockedGrant>().Distinct().Where(grant => grant.Printed is null))
        {
            // One that is nobody's was counted with the printed ones.
            var isCounted = grant.IsNobodys;
            if (grant is { State: GrantState.Held, Hold: { } hold } && at >= hold.ExpiresAt)
                End(grant, hold, at);
            if (grant.State != GrantState.Issued)
                continue;
            grant.Lapse(GrantState.Void, budgets, periods);
            count += isCounted ? 0 : 1;
        }

        await SaveAsync().ConfigureAwait(false);
        return count;
    }

    /// <summary>Ends holds whose time is over; answers how many.</summary>
    public async Task<int> EndHoldsAsync(DateTimeOffset now, int most)
    {
        var due = await session.ListAsync(
            "SELECT campaign_id, grant_id FROM holds WHERE state = 0 AND expires_at <= $1 ORDER BY expires_at LIMIT $2",
            row => (new CampaignId(row.Text(0)), row.Guid(1)), cancellationToken, now, (long)most).ConfigureAwait(false);
        await codes.LockAsync(due).ConfigureAwait(false);
        var count = 0;
        foreach (var (_, id) in due)
        {
            if (codes.Find(id) is not { State: GrantState.Held, Hold: { } hold } grant || now < hold.ExpiresAt)
                continue;
            End(grant, hold, now);
            Expire(grant, now);
            count++;
        }

        await SaveAsync().ConfigureAwait(false);
        return count;
    }

    /// <summary>Ends codes whose own time is over; answers how many.</summary>
    public async Task<int> EndCodesAsync(DateTimeOffset now, int most)
    {
        var due = await session.ListAsync(
            "SELECT campaign_id, grant_id FROM grants WHERE expires_at IS NOT NULL AND state = 0 AND expires_at <= $1 ORDER BY expires_at LIMIT $2",
            row => (new CampaignId(row.Text(0)), row.Guid(1)), cancellationToken, now, (long)most).ConfigureAwait(false);
        return await ExpireAsync(due, now).ConfigureAwait(false);
    }

    /// <summary>Ends codes of versions whose window is over, from where the last turn stopped; answers how many it looked at.</summary>
    /// <remarks>
    /// Each version is gone over twice, the second time a day later: clocks differ, so one more code may be given just before the end by a host whose clock
    /// is late, and holds of codes may outlive the window.
    /// </remarks>
    public async Task<int> EndVersionsAsync(DateTimeOffset now, int most)
    {
        var versions = await session.ListAsync(
            "SELECT campaign_id, version, swept_to, is_swept FROM campaign_versions WHERE is_swept < 2 AND approver IS NOT NULL ORDER BY campaign_id, version",
            row => (Campaign: new CampaignId(row.Text(0)), Version: row.Int(1), From: row.GuidOrNull(2), Times: row.Int(3)), cancellationToken).ConfigureAwait(false);
        foreach (var (campaign, version, from, times) in versions)
        {
            var terms = await campaigns.TermsAsync(session, campaign, version, cancellationToken).ConfigureAwait(false);
            if (now < terms.Window.End || (times > 0 && now - terms.Window.End < Afterwards))
                continue;
            var isMine = await session.FirstAsync(
                "SELECT 1 FROM campaign_versions WHERE campaign_id = $1 AND version = $2" + session.Dialect.SkipLocked, row => row.Int(0), cancellationToken, campaign.Value, version).ConfigureAwait(false);
            if (isMine == 0)
                continue;
            var grants = await session.ListAsync(
                "SELECT grant_id FROM grants WHERE campaign_id = $1 AND grant_id > $2 AND version = $3 AND state = 0 ORDER BY grant_id LIMIT $4",
                row => (campaign, row.Guid(0)), cancellationToken, campaign.Value, from ?? Guid.Empty, version, (long)most).ConfigureAwait(false);
            await session.ExecuteAsync(
                "UPDATE campaign_versions SET swept_to = $3, is_swept = $4 WHERE campaign_id = $1 AND version = $2",
                cancellationToken, campaign.Value, version, grants.Count < most ? null : grants[^1].Item2, grants.Count < most ? times + 1 : times).ConfigureAwait(false);
            await ExpireAsync(grants, now).ConfigureAwait(false);
            if (grants.Count > 0)
                return grants.Count;
        }

        return 0;
    }

    private async Task<int> ExpireAsync(List<(CampaignId Campaign, Guid Grant)> due, DateTimeOffset now)
    {
        await codes.LockAsync(due).ConfigureAwait(false);
        var count = due.Count(id => codes.Find(id.Grant) is { } grant && Expire(grant, now));
        await SaveAsync().ConfigureAwait(false);
        return count;
    }

    private void End(LockedGrant grant, LockedHold hold, DateTimeOffset at)
    {
        hold.End(HoldState.Expired, at);
        ended.Add(hold);
        grant.GoOn(budgets, periods);
    }

    private bool Expire(LockedGrant grant, DateTimeOffset now)
    {
        if (grant.State != GrantState.Issued || grant.Unusable(now) is not (OfferRefusal.Expired or OfferRefusal.Ended))
            return false;
        grant.Lapse(GrantState.Expired, budgets, periods);
        return true;
    }

    private async Task SaveAsync()
    {
        await codes.SaveAsync().ConfigureAwait(false);
        await HoldRows.EndAsync(session, ended, cancellationToken).ConfigureAwait(false);
        await periods.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
    }
}

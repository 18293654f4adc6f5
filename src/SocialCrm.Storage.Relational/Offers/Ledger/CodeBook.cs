using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>The grants whose codes a transaction uses: locked, changed in memory, written together.</summary>
internal sealed class CodeBook(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private const string Columns = "grant_id, campaign_id, record_id, state, held, granted, reversed, version, shard, issued_at, expires_at, code_hash, code_number, request_key";

    private readonly Dictionary<Guid, LockedGrant> grants = [];
    private readonly Dictionary<string, LockedGrant> byHash = new(StringComparer.Ordinal);

    /// <summary>Locks the grants of codes, and codes that were minted in advance, in one order.</summary>
    public async Task LockAsync(IEnumerable<ReadOnlyMemory<byte>> codeHashes)
    {
        var hashes = codeHashes.DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal).Select(hash => hash.ToArray()).ToList();
        await LockGrantsAsync(hashes).ConfigureAwait(false);
        var rest = hashes.Where(hash => !byHash.ContainsKey(Name(hash))).ToList();
        if (rest.Count == 0)
            return;

        var printed = await session.ListByKeysAsync(
            "SELECT campaign_id, code_hash, state FROM printed_codes WHERE code_hash IN ({keys}) ORDER BY code_hash" + session.Dialect.ForUpdate,
            rest,
            row => (Campaign: new CampaignId(row.Text(0)), Hash: row.Bytes(1), State: (GrantState)row.Int(2)),
            cancellationToken).ConfigureAwait(false);
        var current = await campaigns.CurrentAsync(session, [.. printed.Select(code => code.Campaign).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var (campaign, hash, state) in printed)
        {
            if (current.TryGetValue(campaign, out var terms))
                byHash[Name(hash)] = Unused(terms, hash, state);
        }

        // One that another transaction used while this one waited for it has a grant by now.
        await LockGrantsAsync([.. printed.Where(code => code.State == GrantState.Redeemed).Select(code => code.Hash)]).ConfigureAwait(false);
    }

    /// <summary>Locks grants by their ids.</summary>
    public async Task LockAsync(IEnumerable<(CampaignId Campaign, Guid Grant)> ids)
    {
        foreach (var group in ids.GroupBy(id => id.Campaign, id => id.Grant).OrderBy(group => group.Key.Value, StringComparer.Ordinal))
        {
            await LockAsync(
                $"SELECT {Columns} FROM grants WHERE campaign_id = $2 AND grant_id IN ({{keys}}) ORDER BY grant_id{session.Dialect.ForUpdate}",
                [.. group.Distinct().Order()],
                group.Key.Value).ConfigureAwait(false);
        }
    }

    public LockedGrant? Find(ReadOnlyMemory<byte> codeHash) => byHash.GetValueOrDefault(Name(codeHash));

    public LockedGrant? Find(Guid id) => grants.GetValueOrDefault(id);

    /// <summary>Codes minted in advance that are nobody's, or may be again when a hold is found to be over.</summary>
    public IEnumerable<LockedGrant> Printed => byHash.Values.Where(grant => grant.IsNobodys || grant is { IsPrinted: true, State: GrantState.Held });

    public async Task SaveAsync()
    {
        var all = grants.Values.Concat(byHash.Values.Where(grant => grant.Printed is not null)).Where(grant => grant.IsChanged).ToList();
        await session.ExecuteLastAsync(
            "UPDATE grants SET state = $3, held = $4, granted = $5, reversed = $6 WHERE campaign_id = $1 AND grant_id = $2",
            [.. all.Where(grant => !grant.IsPrinted).Select(grant => (object?[])[grant.Campaign.Value, grant.Id, grant.State, grant.Held, grant.Granted, grant.Reversed])],
            cancellationToken).ConfigureAwait(false);
        await session.ExecuteLastAsync(
            """
            UPDATE grants SET state = $3, held = $4, granted = $5, reversed = $6, record_id = $7, version = $8, shard = $9, issued_at = $10
            WHERE campaign_id = $1 AND grant_id = $2
            """,
            [.. all.Where(grant => grant is { IsPrinted: true, Printed: null }).Select(grant => (object?[])
                [grant.Campaign.Value, grant.Id, grant.State, grant.Held, grant.Granted, grant.Reversed, grant.Recipient.Value, grant.Version, grant.Shard, grant.IssuedAt])],
            cancellationToken).ConfigureAwait(false);

        var first = all.Where(grant => grant.Printed is not null).ToList();
        await GrantRows.InsertLastAsync(session, [.. first.Select(Row)], cancellationToken).ConfigureAwait(false);
        await session.ExecuteLastAsync(
            "UPDATE printed_codes SET state = $3 WHERE code_hash = $1 AND campaign_id = $2",
            [.. all.Where(grant => grant.IsPrinted).Select(grant => (object?[])[grant.Hash, grant.Campaign.Value, StateOfPrint(grant)])],
            cancellationToken).ConfigureAwait(false);
    }

    private static GrantState StateOfPrint(LockedGrant grant) =>
        grant.IsNobodys ? GrantState.Issued : grant.State == GrantState.Void ? GrantState.Void : GrantState.Redeemed;

    private Task LockGrantsAsync(IReadOnlyCollection<byte[]> hashes) =>
        LockAsync($"SELECT {Columns} FROM grants WHERE code_hash IN ({{keys}}) ORDER BY campaign_id, grant_id{session.Dialect.ForUpdate}", hashes);

    private async Task LockAsync<TKey>(string sql, IReadOnlyCollection<TKey> keys, params object?[] values)
        where TKey : notnull
    {
        if (keys.Count == 0)
            return;
        var rows = await session.ListByKeysAsync(sql, keys, Read, cancellationToken, values).ConfigureAwait(false);
        foreach (var row in rows)
        {
            var terms = await campaigns.TermsAsync(session, row.Campaign, row.Version, cancellationToken).ConfigureAwait(false);
            grants[row.Id] = byHash[Name(row.Hash)] = row.Under(terms);
        }

        var held = grants.Values.Where(grant => grant is { State: GrantState.Held, Hold: null }).Select(grant => grant.Id).ToList();
        if (held.Count == 0)
            return;
        foreach (var (hold, order) in await HoldRows.ActiveAsync(session, held, cancellationToken).ConfigureAwait(false))
            grants[hold.Grant.Value].Hold = new LockedHold(hold, order);
    }

    private static Stored Read(SqlRow row) => new(row.Guid(0), new CampaignId(row.Text(1)), new SourceRecordId(row.Guid(2)), (GrantState)row.Int(3))
    {
        Held = row.Number(4),
        Granted = row.Number(5),
        Reversed = row.Number(6),
        Version = row.Int(7),
        Shard = row.Int(8),
        IssuedAt = row.Instant(9),
        ExpiresAt = row.IsNull(10) ? null : row.Instant(10),
        Hash = row.Bytes(11),
        IsPrinted = row.IsNull(12) && row.IsNull(13),
    };

    private static object?[] Row(LockedGrant grant) =>
    [
        grant.Campaign.Value, grant.Id, grant.Recipient.Value, grant.Printed!.Value, grant.State, grant.Held, grant.Granted, grant.Reversed, grant.IssuedAt,
        grant.Version, grant.Shard, null, null, null,
    ];

    private static LockedGrant Unused(CampaignTerms terms, byte[] hash, GrantState state) => new()
    {
        Id = Guid.CreateVersion7(),
        Campaign = terms.Campaign.Id,
        Recipient = default,
        Terms = terms.Campaign,
        Version = terms.Version,
        Shard = 0,
        IssuedAt = default,
        ExpiresAt = null,
        Printed = hash,
        Hash = hash,
        IsPrinted = true,
        State = state,
        Held = 0,
        Granted = 0,
        Reversed = 0,
    };

    private static string Name(ReadOnlyMemory<byte> hash) => Convert.ToHexString(hash.Span);

    /// <summary>A grant as its row says.</summary>
    private sealed record Stored(Guid Id, CampaignId Campaign, SourceRecordId Recipient, GrantState State)
    {
        public required long Held { get; init; }

        public required long Granted { get; init; }

        public required long Reversed { get; init; }

        public required int Version { get; init; }

        public required int Shard { get; init; }

        public required DateTimeOffset IssuedAt { get; init; }

        public required DateTimeOffset? ExpiresAt { get; init; }

        public required byte[] Hash { get; init; }

        public required bool IsPrinted { get; init; }

        public LockedGrant Under(Campaign terms) => new()
        {
            Id = Id,
            Campaign = Campaign,
            Recipient = Recipient,
            Terms = terms,
            Version = Version,
            Shard = Shard,
            IssuedAt = IssuedAt,
            ExpiresAt = ExpiresAt,
            Hash = Hash,
            IsPrinted = IsPrinted,
            State = State,
            Held = Held,
            Granted = Granted,
            Reversed = Reversed,
        };
    }
}

using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>The limits of all people together that a transaction counts under: of money or codes, over a campaign or anew in every period.</summary>
/// <remarks>A row is made before it is locked, so that two first ones of a period meet.</remarks>
internal sealed class PeriodBook(RelationalSession session, CancellationToken cancellationToken)
{
    private const int Periods = 16;
    private const string Update = "UPDATE budget_periods SET used = CASE WHEN used + $4 < 0 THEN 0 ELSE used + $4 END WHERE campaign_id = $1 AND limit_kind = $2 AND period_start = $3";

    private readonly Dictionary<(string Campaign, int Limit, long Period), long> changes = [];
    private readonly Dictionary<(string Campaign, int Limit, long Period), long> locked = [];

    /// <summary>Locks the periods of these instants under the limits of these terms, in the one order in which they are written too.</summary>
    public async Task LockAsync(IEnumerable<(Campaign Terms, DateTimeOffset At)> draws)
    {
        foreach (var key in InOrder(draws.SelectMany(draw => SharedLimits(draw.Terms).Select(limit => Key(draw.Terms, limit, draw.At))).Distinct()))
            await LockAsync(key).ConfigureAwait(false);
    }

    /// <summary>Whether one more benefit fits into every limit that all people share; their periods are locked.</summary>
    public bool HasRoom(CampaignTerms terms, DateTimeOffset at) => SharedLimits(terms.Campaign).All(limit =>
    {
        var key = Key(terms.Campaign, limit, at);
        return Amount(limit, terms.Value, codes: 1) <= Cap(limit) - locked[key] - changes.GetValueOrDefault(key);
    });

    /// <summary>Counts what was given, or gives back, under the limits of when it was issued.</summary>
    /// <param name="campaign">The terms that the code was issued under.</param>
    /// <param name="issuedAt">When.</param>
    /// <param name="value">Minor units, below 0 to give back.</param>
    /// <param name="codes">Codes, below 0 to give back.</param>
    public void Apply(Campaign campaign, DateTimeOffset issuedAt, long value, int codes)
    {
        foreach (var limit in SharedLimits(campaign))
        {
            var key = Key(campaign, limit, issuedAt);
            changes[key] = changes.GetValueOrDefault(key) + Amount(limit, value, codes);
        }
    }

    /// <summary>Writes what was changed, at the end of a decision.</summary>
    public Task SaveAsync() => session.ExecuteLastAsync(Update, Rows(), cancellationToken);

    /// <summary>As <see cref="SaveAsync"/>, where more is written after it.</summary>
    public Task WriteAsync() => session.ExecuteManyAsync(Update, Rows(), cancellationToken);

    private List<object?[]> Rows() => [.. InOrder(changes.Keys).Where(key => changes[key] != 0).Select(key => (object?[])[key.Campaign, key.Limit, key.Period, changes[key]])];

    public static long Cap(BudgetLimit limit) => limit switch
    {
        BudgetLimit.OfMoney money => money.Cap.ToMinorUnits(),
        BudgetLimit.OfCodes codes => codes.Cap,
        _ => throw Unknown(limit),
    };

    public static long Amount(BudgetLimit limit, long value, int codes) => limit is BudgetLimit.OfMoney ? value : codes;

    private static NotSupportedException Unknown(BudgetLimit limit) => new($"This store cannot count a limit of type {limit.GetType().Name}.");

    /// <summary>An order that is the same in every process, whatever its culture.</summary>
    private static IEnumerable<(string Campaign, int Limit, long Period)> InOrder(IEnumerable<(string Campaign, int Limit, long Period)> keys) =>
        keys.OrderBy(key => key.Campaign, StringComparer.Ordinal).ThenBy(key => key.Limit).ThenBy(key => key.Period);

    private static IEnumerable<BudgetLimit> SharedLimits(Campaign campaign) => campaign.Limits.Where(limit => !limit.IsPerPerson);

    /// <summary>A limit is known by what it counts and over what time, so that a new version with another cap counts on.</summary>
    private static (string Campaign, int Limit, long Period) Key(Campaign campaign, BudgetLimit limit, DateTimeOffset at) =>
        (campaign.Id.Value, (limit is BudgetLimit.OfMoney ? 0 : Periods) + (int)limit.Period, BudgetPeriods.Of(limit.Period, at, campaign.Window.Zone));

    private async Task LockAsync((string Campaign, int Limit, long Period) key)
    {
        await session.ExecuteAsync(
            "INSERT INTO budget_periods (campaign_id, limit_kind, period_start, used) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING",
            cancellationToken, key.Campaign, key.Limit, key.Period).ConfigureAwait(false);
        locked[key] = await session.FirstAsync(
            "SELECT used FROM budget_periods WHERE campaign_id = $1 AND limit_kind = $2 AND period_start = $3" + session.Dialect.ForUpdate,
            row => row.Number(0), cancellationToken, key.Campaign, key.Limit, key.Period).ConfigureAwait(false);
    }
}

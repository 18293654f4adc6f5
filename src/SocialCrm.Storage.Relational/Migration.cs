namespace SocialCrm.Storage;

/// <summary>One step of the schema, forward only.</summary>
/// <param name="Version">The version it leads to.</param>
/// <param name="Statements">Its statements, in the shared dialect.</param>
internal sealed record Migration(int Version, IReadOnlyList<string> Statements)
{
    /// <summary>The version this library works with.</summary>
    public static int Current => All[^1].Version;

    /// <summary>The statements as a database understands them, without those that are nothing to it.</summary>
    public IEnumerable<string> In(SqlDialect dialect) => Statements.Select(dialect.Schema).Where(sql => sql.Length > 0);

    /// <summary>Every step, oldest first. A step that has shipped never changes.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, [.. ChannelsSchema.Version1, .. CustomersSchema.Version1, .. OffersSchema.Version1, .. AttributionSchema.Version1, .. GovernanceSchema.Version1]),
        new(2, ["{ordinal}"]),
        new(3, [.. ChannelsSchema.Version3, .. GovernanceSchema.Version3]),
        new(4, [.. CustomersSchema.Version4]),
        new(5, [.. CustomersSchema.Version5]),
        new(6,
        [
            .. OffersSchema.Version6, .. HoldoutsSchema.Version6, .. PledgesSchema.Version6, .. StatementCreditsSchema.Version6, .. GiftsSchema.Version6, .. ReferralsSchema.Version6,
            .. ConsentsSchema.Version6, .. PollsSchema.Version6,
        ]),
    ];
}

using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs of what unification reads and writes, each of which some fact of the suites must find.</summary>
internal static class LinkageBugs
{
    /// <summary>None: the parts that bugs are planted in, put together as they should be.</summary>
    public static Bug None { get; } = In(nameof(None), session => new WrongSession(session)
    {
        Waiting = new WrongWaiting(session.Waiting),
        Statements = new WrongStatements(session.Statements),
        Blocks = new WrongBlocks(session.Blocks),
        Links = new WrongLinks(session.Links),
        Constraints = new WrongConstraints(session.Constraints, (_, _, _) => true),
        Model = new WrongModel(session.Model),
    });

    /// <summary>Takes what a step took before once more.</summary>
    public static Bug TakenTwice { get; } = Bug.In<ICustomerStore>(nameof(TakenTwice), sound =>
    {
        IReadOnlyList<SourceRecord> last = [];
        return new WrongCustomers(sound, session => new WrongSession(session)
        {
            Waiting = new WrongWaiting(session.Waiting)
            {
                Take = async most =>
                {
                    var taken = await session.Waiting.TakeAsync(most);
                    return taken.Count > 0 ? last = taken : Interlocked.Exchange(ref last, []);
                },
            },
        }.Session);
    });

    /// <summary>Takes all that waits, however few are wanted.</summary>
    public static Bug TakenWithoutLimit { get; } = In(nameof(TakenWithoutLimit), session => new WrongSession(session)
    {
        Waiting = new WrongWaiting(session.Waiting) { Take = most => session.Waiting.TakeAsync(most == 0 ? 0 : int.MaxValue) },
    });

    /// <summary>Reads what is named, whether it waits or not.</summary>
    public static Bug NamedWithoutWaiting { get; } = In(nameof(NamedWithoutWaiting), session => new WrongSession(session)
    {
        Waiting = new WrongWaiting(session.Waiting) { TakeNamed = session.Records.ReadAsync },
    });

    public static Bug StruckOffLate { get; } = Bug.In<ICustomerStore>(nameof(StruckOffLate), sound => new LateStriking(sound));

    public static Bug HalfAStep { get; } = Bug.In<ICustomerStore>(nameof(HalfAStep), sound => new HalfSteps(sound));

    public static Bug StepsSideBySide { get; } = Bug.In<ICustomerStore>(nameof(StepsSideBySide), sound => new SideBySide(sound));

    public static Bug LookThatWrites { get; } = Bug.In<ICustomerStore>(nameof(LookThatWrites), sound => new LookingByWriting(sound));

    /// <summary>Keeps a constraint, and lets nobody wait for it.</summary>
    public static Bug ConstraintUnheard { get; } = Bug.Of<ICorrectionStore>(nameof(ConstraintUnheard), provider =>
    {
        var sound = ActivatorUtilities.CreateInstance<RelationalCorrectionStore>(provider);
        return new WrongCorrections(sound)
        {
            Constrain = async (constraints, cancellationToken) =>
            {
                await sound.ConstrainAsync(constraints, cancellationToken);
                await provider.GetRequiredService<ICustomerStore>().DecideAsync(
                    session => session.Waiting.TakeAsync([.. constraints.Separations.Select(pair => pair.Left)]), cancellationToken);
            },
        };
    });

    public static Bug ConstraintsFromTheLeft { get; } = In(nameof(ConstraintsFromTheLeft), session => new WrongSession(session)
    {
        Constraints = new WrongConstraints(session.Constraints, (left, _, records) => records.Contains(left)),
    });

    public static Bug MembersUnsettled { get; } = In(nameof(MembersUnsettled), session => new WrongSession(session)
    {
        Memberships = new WrongMemberships(session.Memberships) { Members = (customers, most, _) => session.Memberships.MembersAsync(customers, most, settledOnly: false) },
    });

    /// <summary>Cuts the members of all customers together to the limit of one.</summary>
    public static Bug MembersCutTogether { get; } = In(nameof(MembersCutTogether), session => new WrongSession(session)
    {
        Memberships = new WrongMemberships(session.Memberships) { Members = async (customers, most, settledOnly) => [.. (await session.Memberships.MembersAsync(customers, most, settledOnly)).Take(most)] },
    });

    /// <summary>Keeps a statement as text.</summary>
    public static Bug StatementAsText { get; } = In(nameof(StatementAsText), session => new WrongSession(session)
    {
        Statements = new WrongStatements(session.Statements) { Keep = row => row with { Values = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(row.Values.Span)) } },
    });

    /// <summary>Loses the highest bit of kinds.</summary>
    public static Bug SignedKinds { get; } = In(nameof(SignedKinds), session => new WrongSession(session)
    {
        Statements = new WrongStatements(session.Statements) { Keep = row => row with { Kind = row.Kind & long.MaxValue } },
    });

    /// <summary>Finds the first so many that come, and orders them then.</summary>
    public static Bug KindsOrderedTooLate { get; } = In(nameof(KindsOrderedTooLate), session => new WrongSession(session)
    {
        Statements = new WrongStatements(session.Statements)
        {
            FindKinds = async (kinds, most) => (await session.Statements.FindKindsAsync(kinds, int.MaxValue)).ToDictionary(
                kind => kind.Key, kind => (IReadOnlyList<SourceRecordId>)[.. kind.Value.OrderBy(record => record.Value.GetHashCode()).Take(most).OrderBy(record => record.Value)]),
        },
    });

    public static Bug KindsUnordered { get; } = In(nameof(KindsUnordered), session => new WrongSession(session)
    {
        Statements = new WrongStatements(session.Statements)
        {
            FindKinds = async (kinds, most) => (await session.Statements.FindKindsAsync(kinds, most)).ToDictionary(
                kind => kind.Key, kind => (IReadOnlyList<SourceRecordId>)[.. kind.Value.Reverse()]),
        },
    });

    public static Bug BlockWithoutLimit { get; } = In(nameof(BlockWithoutLimit), session => new WrongSession(session)
    {
        Blocks = new WrongBlocks(session.Blocks) { Find = (keys, _) => session.Blocks.FindAsync(keys, int.MaxValue) },
    });

    /// <summary>Cuts all blocks together to the limit of one.</summary>
    public static Bug BlocksCutTogether { get; } = In(nameof(BlocksCutTogether), session => new WrongSession(session)
    {
        Blocks = new WrongBlocks(session.Blocks)
        {
            Find = async (keys, most) => (await session.Blocks.FindAsync(keys, most))
                .SelectMany(block => block.Value, (block, record) => (block.Key, record)).OrderByDescending(row => row.Key).Take(most)
                .GroupBy(row => row.Key, row => row.record).ToDictionary(block => block.Key, block => (IReadOnlyList<SourceRecordId>)[.. block]),
        },
    });

    /// <summary>Never takes anybody out of a block.</summary>
    public static Bug BlocksThatStick { get; } = In(nameof(BlocksThatStick), session => new WrongSession(session)
    {
        Blocks = new WrongBlocks(session.Blocks) { Write = (_, put) => session.Blocks.WriteAsync([], put) },
    });

    public static Bug LinksOneWay { get; } = In(nameof(LinksOneWay), session => new WrongSession(session)
    {
        Links = new WrongLinks(session.Links) { Find = async records => [.. (await session.Links.FindAsync(records)).Where(link => records.Contains(link.Left))] },
    });

    /// <summary>Adds links to those that were there.</summary>
    public static Bug LinksThatStay { get; } = In(nameof(LinksThatStay), session => new WrongSession(session)
    {
        Links = new WrongLinks(session.Links)
        {
            Write = async (of, links) => await session.Links.WriteAsync(of, [.. (await session.Links.FindAsync(of)).Concat(links).DistinctBy(link => (link.Left, link.Right))]),
        },
    });

    /// <summary>Takes the bits of negative weights for numbers that rise with them.</summary>
    public static Bug NegativeWeightsTurned { get; } = In(nameof(NegativeWeightsTurned), session => new WrongSession(session)
    {
        Links = new WrongLinks(session.Links)
        {
            Read = (least, most) => session.Links.ReadAsync(float.NegativeInfinity, float.PositiveInfinity)
                .Where(link => BitConverter.SingleToInt32Bits(link.Weight) >= BitConverter.SingleToInt32Bits(least) && BitConverter.SingleToInt32Bits(link.Weight) <= BitConverter.SingleToInt32Bits(most)),
        },
    });

    /// <summary>Streams a link from both its sides.</summary>
    public static Bug LinksTwice { get; } = In(nameof(LinksTwice), session => new WrongSession(session)
    {
        Links = new WrongLinks(session.Links) { Read = (least, most) => session.Links.ReadAsync(least, most).SelectMany(link => new[] { link, link }.ToAsyncEnumerable()) },
    });

    public static Bug WeightRounded { get; } = In(nameof(WeightRounded), session => new WrongSession(session)
    {
        Links = new WrongLinks(session.Links)
        {
            Write = (of, links) => session.Links.WriteAsync(of, [.. links.Select(link => link with { Weight = float.IsFinite(link.Weight) ? MathF.Round(link.Weight, 6) : link.Weight })]),
        },
    });

    public static Bug CertaintyLost { get; } = In(nameof(CertaintyLost), session => new WrongSession(session)
    {
        Links = new WrongLinks(session.Links) { Write = (of, links) => session.Links.WriteAsync(of, [.. links.Select(link => link with { Weight = Math.Clamp(link.Weight, float.MinValue, float.MaxValue) })]) },
    });

    /// <summary>Keeps the links of the model before.</summary>
    public static Bug LinksOutliveTheirModel { get; } = Bug.In<ICustomerStore>(nameof(LinksOutliveTheirModel), sound =>
    {
        var kept = new HashSet<WeightedLink>();
        return new WrongCustomers(sound, session => new WrongSession(session)
        {
            Links = new WrongLinks(session.Links)
            {
                Write = (of, links) =>
                {
                    kept.UnionWith(links);
                    return session.Links.WriteAsync(of, links);
                },
            },
            Model = new WrongModel(session.Model)
            {
                Replace = async model =>
                {
                    await session.Model.ReplaceAsync(model);
                    await session.Links.WriteAsync([.. kept.Select(link => link.Left)], kept);
                },
            },
        }.Session);
    });

    public static Bug NobodyWaitsForTheModel { get; } = In(nameof(NobodyWaitsForTheModel), session => new WrongSession(session)
    {
        Model = new WrongModel(session.Model)
        {
            Replace = async model =>
            {
                await session.Model.ReplaceAsync(model);
                await session.Waiting.TakeAsync(int.MaxValue);
            },
        },
    });

    public static Bug ModelWithoutVersion { get; } = In(nameof(ModelWithoutVersion), session => new WrongSession(session)
    {
        Model = new WrongModel(session.Model) { Version = async () => Math.Min(await session.Model.VersionAsync(), 1) },
    });

    /// <summary>Erases, and leaves what is between records.</summary>
    public static Bug ForgetterLeftOut { get; } = Bug.Of<IPersonalDataStore>(nameof(ForgetterLeftOut), provider => Forgetting(provider, (_, _) => Task.CompletedTask));

    /// <summary>Forgets what is between records when the erasure is done.</summary>
    public static Bug ForgetterAfterwards { get; } = Bug.Of<IPersonalDataStore>(nameof(ForgetterAfterwards), provider => Forgetting(provider, (records, cancellationToken) =>
        provider.GetRequiredService<ICustomerStore>().DecideAsync(
            async session =>
            {
                await provider.GetRequiredService<IRecordForgetter>().ForgetAsync(session, records);
                return true;
            },
            cancellationToken)));

    private static Bug In(string name, Func<UnificationSession, WrongSession> change) =>
        Bug.In<ICustomerStore>(name, sound => new WrongCustomers(sound, session => change(session).Session));

    private static WrongForgetting Forgetting(IServiceProvider provider, Func<IReadOnlyList<SourceRecordId>, CancellationToken, Task> afterwards) => new(
        ActivatorUtilities.CreateInstance<RelationalPersonalDataStore>(provider, new WrongForgetting.Nobody()), afterwards, provider.GetRequiredService<ICustomerStore>());
}

using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ILinkIndex"/> and <see cref="IModelIndex"/> keeps to: links hold from both sides to the last bit, and fall with their model.</summary>
public abstract class LinkIndexSuite : StoreSuite
{
    private static readonly SourceRecordId[] People = [.. Enumerable.Range(0, 6).Select(number => Sample.RowId($"person {number}")).OrderBy(record => record.Value)];

    /// <summary>Takes the harness of the store under test.</summary>
    protected LinkIndexSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A link is found from both its records, whichever of them it was written for.</summary>
    [SkippableFact]
    public virtual async Task A_link_is_found_from_both_sides()
    {
        await WriteAsync([People[0]], Link(0, 1), Link(0, 2));
        await WriteAsync([People[5]], Link(3, 5));
        await CloseAsync();

        Assert.Equal([Link(0, 1), Link(0, 2)], await FindAsync(0));
        Assert.Equal([Link(0, 1)], await FindAsync(1));
        Assert.Equal([Link(3, 5)], await FindAsync(3));
        Assert.Equal([Link(3, 5)], await FindAsync(5));
        Assert.Equal([Link(0, 1), Link(0, 2), Link(3, 5)], await FindAsync(0, 1, 5));
        Assert.Empty(await FindAsync(4));
        Assert.Empty(await FindAsync());
    }

    /// <summary>Links take the place of all that the records named had, from both sides, and leave the links of others alone.</summary>
    [SkippableFact]
    public virtual async Task Links_take_the_place_of_those_before()
    {
        await WriteAsync([People[0], People[1]], Link(0, 1), Link(0, 2), Link(1, 3), Link(1, 4));
        await WriteAsync([People[4]], Link(1, 4), Link(4, 5));

        await WriteAsync([People[0]], Link(0, 3, 2.5f), Link(0, 2, 7f));

        Assert.Equal([Link(0, 2, 7f), Link(0, 3, 2.5f)], await FindAsync(0));
        Assert.Equal([Link(1, 3), Link(1, 4)], await FindAsync(1));
        Assert.Equal([Link(0, 2, 7f)], await FindAsync(2));
        Assert.Equal([Link(0, 3, 2.5f), Link(1, 3)], await FindAsync(3));
        Assert.Equal([Link(1, 4), Link(4, 5)], await FindAsync(4));
    }

    /// <summary>A link is removed from either side: by the lesser record, by the greater one, and by both at once.</summary>
    [SkippableFact]
    public virtual async Task A_link_is_removed_from_either_side()
    {
        await WriteAsync([People[0]], Link(0, 1));
        await WriteAsync([People[1]]);
        Assert.Empty(await FindAsync(0, 1));

        await WriteAsync([People[1]], Link(0, 1));
        await WriteAsync([People[0]]);
        Assert.Empty(await FindAsync(0, 1));

        await WriteAsync([People[0], People[1]], Link(0, 1), Link(1, 2));
        await WriteAsync([People[1], People[0]]);
        Assert.Empty(await FindAsync(0, 1, 2));
        await WriteAsync([People[0], People[4]]);
        await WriteAsync([]);
    }

    /// <summary>Weights are read back bit for bit: infinite, negative, none, and those that no decimal number hits.</summary>
    [SkippableFact]
    public virtual async Task Weights_are_read_back_bit_for_bit()
    {
        float[] weights =
        [
            float.PositiveInfinity, float.NegativeInfinity, -3.25f, 0f, -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue,
            0.1f, 1f / 3f, MathF.PI, 16_777_217f, BitConverter.Int32BitsToSingle(0x4248_F5C3),
        ];
        var others = weights.Select((_, number) => Sample.RowId($"other {number}")).ToList();

        await WriteAsync([People[0]], [.. weights.Select((weight, number) => WeightedLink.Of(People[0], others[number], weight))]);

        for (var number = 0; number < weights.Length; number++)
        {
            var found = Assert.Single(await FindAsync([others[number]]));
            Assert.Equal(BitConverter.SingleToInt32Bits(weights[number]), BitConverter.SingleToInt32Bits(found.Weight));
        }
    }

    /// <summary>Links between two weights are streamed, each once and bit for bit: both bounds belong to them, on either side of nought.</summary>
    [SkippableTheory]
    [InlineData(-3.25f, 3.25f, "-3.25 -1.5 -1E-45 0 1E-45 0.1 3.25")]
    [InlineData(-1.5f, -0.5f, "-1.5")]
    [InlineData(0.1f, float.PositiveInfinity, "0.1 3.25 7 ∞")]
    [InlineData(float.NegativeInfinity, -3.25f, "-∞ -20 -3.25")]
    [InlineData(0f, 0f, "0")]
    [InlineData(-0f, -0f, "0")]
    [InlineData(4f, 5f, "")]
    [InlineData(-19f, -4f, "")]
    [InlineData(2f, 1f, "")]
    public virtual async Task Links_between_two_weights_are_streamed_once_each(float least, float most, string expected)
    {
        float[] weights = [float.NegativeInfinity, -20f, -3.25f, -1.5f, -float.Epsilon, 0f, float.Epsilon, 0.1f, 3.25f, 7f, float.PositiveInfinity];
        await WriteAsync([People[0]], [.. weights.Select((weight, number) => WeightedLink.Of(People[0], Sample.RowId($"other {number}"), weight))]);
        await CloseAsync();

        var found = await Customers.LookAsync(async session => await session.Links.ReadAsync(least, most).ToListAsync(), Token);

        Assert.Equal(expected, string.Join(' ', found.Select(link => link.Weight).Order().Select(weight => weight.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace("Infinity", "∞", StringComparison.Ordinal))));
        Assert.All(found, link => Assert.Equal(WeightedLink.Of(link.Left, link.Right, link.Weight), link));
    }

    /// <summary>Thousands of links are streamed; who stops in the middle may ask for something else.</summary>
    [SkippableFact]
    public virtual async Task Thousands_of_links_are_streamed_and_the_stream_may_be_left()
    {
        var records = Enumerable.Range(0, 3_001).Select(number => Sample.RowId($"{number}")).ToList();
        var links = Enumerable.Range(0, 3_000).Select(number => WeightedLink.Of(records[number], records[number + 1], number - 1_500)).ToList();
        await WriteAsync(records, [.. links]);

        var (some, one, model) = await Customers.LookAsync(
            async session => (await session.Links.ReadAsync(-1_000f, 999f).ToListAsync(), await session.Links.ReadAsync(-1_000f, 999f).FirstAsync(), await session.Model.VersionAsync()), Token);

        Assert.Equal(links.Where(link => link.Weight is >= -1_000f and <= 999f).ToHashSet(), some.ToHashSet());
        Assert.Equal(2_000, some.Count);
        Assert.Contains(one, some);
        Assert.Equal(0, model);
    }

    /// <summary>What the core keeps in doubt is a question to a person, until it is decided or one of the two is erased.</summary>
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public virtual async Task What_is_in_doubt_is_asked_until_it_is_decided_or_erased(bool isErased)
    {
        // A number may be a family's.
        SourceRecord[] rows = [Of("mother"), Of("child")];
        var unifier = Store.GetRequiredService<CustomerUnifier>();
        var directory = Store.GetRequiredService<CustomerDirectory>();
        await unifier.PutAsync(rows, Token);
        await unifier.UnifyAsync(Token);

        var asked = Assert.Single(await directory.ReviewAsync(cancellationToken: Token));
        if (isErased)
            await Store.GetRequiredService<PersonalData>().EraseAsync(rows[0].Id, Token);
        else
            await unifier.UnlinkAsync(rows[0].Id, rows[1].Id, Token);

        Assert.Equal(rows.Select(row => row.Id).ToHashSet(), [asked.Left, asked.Right]);
        Assert.Empty(await directory.ReviewAsync(cancellationToken: Token));
        Assert.Empty(await FindAsync(rows.Select(row => row.Id).ToList()));

        static SourceRecord Of(string person) => Sample.Row(person) with { Values = [Sample.Email($"{person}@people.example"), new RecordValue(AttributeKind.Phone, "+44 7911 123456")] };
    }

    /// <summary>None, one and thousands of links are written, found and removed.</summary>
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    public virtual async Task None_one_and_thousands_of_links_are_found(int count)
    {
        var records = Enumerable.Range(0, count + 1).Select(number => Sample.RowId($"{number}")).ToList();
        var links = Enumerable.Range(0, count).Select(number => WeightedLink.Of(records[number], records[number + 1], number)).ToList();

        await WriteAsync(records, [.. links]);
        var found = await FindAsync(records);
        await WriteAsync(records);

        Assert.Equal(links.ToHashSet(), found.ToHashSet());
        Assert.Empty(await FindAsync(records));
    }

    /// <summary>Before there is a model it has no version and no text; each that replaces it counts one up, and is read back whole.</summary>
    [SkippableFact]
    public virtual async Task A_model_is_read_back_and_its_versions_count_up()
    {
        var large = string.Concat(Enumerable.Range(0, 400_000).Select(number => $"{number}€🍦'\n"));
        var none = await ModelAsync();
        var seen = new List<(int, string)>();

        foreach (var model in new[] { "first", large, "", "last" })
        {
            await Customers.DecideAsync(session => Done(session.Model.ReplaceAsync(model)), Token);
            await CloseAsync();
            seen.Add(await ModelAsync());
        }

        Assert.Equal((0, ""), none);
        Assert.Equal([1, 2, 3, 4], seen.Select(model => model.Item1));
        Assert.Equal(["first", large, "", "last"], seen.Select(model => model.Item2));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(large) > 4 << 20);
    }

    /// <summary>With another model statements, blocks and links go, all records wait, once, and who belongs to whom stays.</summary>
    [SkippableFact]
    public virtual async Task Another_model_lets_everything_be_decided_anew()
    {
        var rows = Enumerable.Range(0, 20).Select(number => Sample.Row($"{number}", $"{number / 2}@x.org")).ToList();
        await Records.PutAsync(rows, Token);
        await UnifyAsync();
        await Records.PutAsync([Sample.Row("waits")], Token);
        await Customers.DecideAsync(session => Done(FillAsync(session)), Token);
        var before = await Directory.ReadAsync(null, Token).Select(customer => customer.Customer).ToListAsync();

        await Customers.DecideAsync(session => Done(session.Model.ReplaceAsync("another")), Token);

        var ids = rows.ConvertAll(row => row.Id);
        Assert.Equal((0, 0, 0), await Customers.LookAsync(
            async session => ((await session.Statements.FindAsync([.. ids, .. People])).Count, (await session.Blocks.FindAsync([7], 9)).Count, (await session.Links.FindAsync(People)).Count), Token));
        Assert.Equal(before, await Directory.ReadAsync(null, Token).Select(customer => customer.Customer).ToListAsync());
        var waiting = await Customers.DecideAsync(session => session.Waiting.TakeAsync(99), Token);
        Assert.Equal(ids.Append(Sample.RowId("waits")).Order(ById), waiting.Select(record => record.Id).Order(ById));
        Assert.Empty(await Customers.DecideAsync(session => session.Waiting.TakeAsync(99), Token));

        static async Task FillAsync(UnificationSession session)
        {
            await session.Statements.WriteAsync([new RecordStatement(People[0], 7, default)], []);
            await session.Blocks.WriteAsync([], [new BlockMember(7, People[0])]);
            await session.Links.WriteAsync([People[0]], [Link(0, 1)]);
        }
    }

    private static Comparer<SourceRecordId> ById { get; } = Comparer<SourceRecordId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static WeightedLink Link(int left, int right, float weight = 1.5f) => WeightedLink.Of(People[left], People[right], weight);

    private static async Task<bool> Done(Task written)
    {
        await written;
        return true;
    }

    private Task<bool> WriteAsync(IReadOnlyCollection<SourceRecordId> of, params WeightedLink[] links) => Customers.DecideAsync(session => Done(session.Links.WriteAsync(of, links)), Token);

    private Task<IReadOnlyList<WeightedLink>> FindAsync(params int[] people) => FindAsync([.. people.Select(person => People[person])]);

    /// <summary>Each once, in order: a link that two of the records have may come twice.</summary>
    private async Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        var found = await Customers.LookAsync(session => session.Links.FindAsync(records), Token);
        return [.. found.Distinct().OrderBy(link => link.Left.Value).ThenBy(link => link.Right.Value)];
    }

    private Task<(int Version, string Text)> ModelAsync() =>
        Store.GetRequiredService<ICustomerStore>().LookAsync(async session => (await session.Model.VersionAsync(), await session.Model.ReadAsync()), Token);
}

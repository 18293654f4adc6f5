using System.Globalization;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Pledges;

/// <summary>Who likes what: a fifth of the likes repeat an earlier one, where the person has two accounts by the other one, and mostly in another process.</summary>
internal sealed class PledgePlan(int scale)
{
    public const int Processes = 4;

    /// <summary>What is not repeated comes to 1.2 times the cap, and no number of likes comes to the cap exactly.</summary>
    public static readonly Money PerLike = new(0.15m, Currency.Parse("USD"));

    private const int RepeatsEvery = 5;
    private const int AccountsEvery = 4;

    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly int people = Math.Max(20, scale / 50);

    public static CampaignId Campaign { get; } = new("likes");

    public int Scale => scale;

    /// <summary>A hundred thousand dollars where a million like.</summary>
    public Money Cap { get; } = PerLike with { Amount = scale / 10 };

    public Money FirstCap => Cap with { Amount = Math.Floor(Cap.Amount * 0.6m) };

    public Campaign Terms => new()
    {
        Id = Campaign,
        Title = "Fifteen cents for each like",
        Window = new CampaignWindow(Start, Start.AddDays(30)),
        Budget = FirstCap,
        Benefit = new Benefit.DonationPledge(PerLike, "The lighthouse"),
    };

    public IEnumerable<SourceRecord> Records =>
        from person in Enumerable.Range(0, people)
        from account in Enumerable.Range(0, HasTwo(person) ? 2 : 1)
        select new SourceRecord { Source = Source(account), Key = Name(person), Values = [new RecordValue(AttributeKind.FullName, $"Person {person}")], ObservedAt = Start };

    /// <summary>Which two records are one person.</summary>
    public IReadOnlyList<RecordConnection> Connections =>
        [.. Enumerable.Range(0, people).Where(HasTwo).Select(person => new RecordConnection(Record(person, 0), Record(person, 1), "login"))];

    /// <summary>Which person each record is.</summary>
    public Dictionary<SourceRecordId, int> People => Enumerable.Range(0, people)
        .SelectMany(person => new[] { (Record(person, 0), person), (Record(person, 1), person) }).ToDictionary(pair => pair.Item1, pair => pair.person);

    /// <summary>The likes of a process, from one of them on.</summary>
    public IEnumerable<PledgeAction> Likes(int process, int from)
    {
        for (var number = process + (from * Processes); number < scale; number += Processes)
            yield return Like(number);
    }

    private PledgeAction Like(int number)
    {
        var isRepeat = number % RepeatsEvery == RepeatsEvery - 1;
        var liked = number;
        if (isRepeat)
        {
            liked = (int)((uint)number * 2_654_435_761u % (uint)number);
            liked -= liked % RepeatsEvery == RepeatsEvery - 1 ? 1 : 0;
        }

        var ordinal = liked - (liked / RepeatsEvery);
        var person = ordinal % people;
        return new PledgeAction(Campaign, Record(person, isRepeat && HasTwo(person) ? 1 : 0), $"like {ordinal / people}", Start.AddSeconds(1));
    }

    private static bool HasTwo(int person) => person % AccountsEvery == 0;

    private static SourceRecordId Record(int person, int account) => SourceRecordId.From(Source(account), Name(person));

    private static SourceId Source(int account) => new(account == 0 ? "plaza" : "forum");

    private static string Name(int person) => person.ToString(CultureInfo.InvariantCulture);
}

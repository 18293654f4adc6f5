using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>A small random world of people, with ties, free orders, three currencies and costs; the same seed makes the same one.</summary>
internal sealed class World
{
    private static readonly string[] Channels = ["alpha", "alph", "a", "a > b", "beta", "gamma", "delta"];
    private static readonly string[] Codes = ["EUR", "JPY", "KWD"];

    public World(int seed, Func<string, string>? rename = null)
    {
        var random = new Random(seed);
        rename ??= name => name;
        People = [.. Enumerable.Range(0, random.Next(1, 40)).Select(number => Person(random, number, rename))];
        Costs = [.. Enumerable.Range(0, random.Next(0, 8)).Select(number => Cost(random, number, rename))];
    }

    public IReadOnlyList<Timeline> People { get; }

    public IReadOnlyList<ChannelCost> Costs { get; }

    public FixedFacts Facts() => new(People, Costs);

    public FixedFacts Shuffled(int seed)
    {
        var random = new Random(seed);
        var people = People.ToArray();
        var costs = Costs.ToArray();
        random.Shuffle(people);
        random.Shuffle(costs);
        return new FixedFacts(people, costs);
    }

    private static Timeline Person(Random random, int number, Func<string, string> rename)
    {
        var person = new Person(number);
        for (var i = random.Next(0, 12); i > 0; i--)
        {
            person.Meets(
                rename(Channels[random.Next(Channels.Length)]),
                random.Next(0, 400) / (double)random.Next(1, 3),
                (TouchpointKind)random.Next(4),
                random.Next(3) == 0 ? $"campaign-{random.Next(3)}" : null);
        }

        for (var i = random.Next(0, 4); i > 0; i--)
            person.Buys(random.Next(0, 400), random.Next(5) == 0 ? 0 : random.Next(1, 100_000), Codes[random.Next(Codes.Length)]);
        return person.Timeline();
    }

    private static ChannelCost Cost(Random random, int number, Func<string, string> rename)
    {
        var from = random.Next(0, 300);
        return new ChannelCost(
            "books",
            $"{number}",
            new ChannelId(rename(Channels[random.Next(Channels.Length)])),
            random.Next(2) == 0 ? new CampaignId($"campaign-{random.Next(3)}") : null,
            Attribution.Person.At(from),
            Attribution.Person.At(from + random.Next(1, 200)),
            new Money(random.Next(0, 500), Currency.Parse(Codes[random.Next(Codes.Length)])));
    }
}

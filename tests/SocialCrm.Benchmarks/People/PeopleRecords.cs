namespace SocialCrm.Benchmarks.People;

/// <summary>Records of synthetic people who are hard to tell apart, person after person; one seed gives the same people everywhere.</summary>
internal static class PeopleRecords
{
    public const int UsualSeed = 20_260_701;

    public static IEnumerable<PersonRecord> Make(int rows, long seed = UsualSeed)
    {
        var dice = new Dice(seed);
        var population = new Population(dice);
        var clerk = new Clerk(dice);
        for (var made = 0; made < rows;)
        {
            var person = population.Next();
            var records = Math.Min(Records(dice), rows - made);
            for (var record = 0; record < records; record++)
                yield return clerk.Write(person, isFirst: record == 0);
            made += records;
        }
    }

    private static int Records(Dice dice) => dice.Fraction() switch
    {
        < .78 => 1,
        < .942 => 2,
        < .984 => 3,
        < .996 => 4,
        _ => 5,
    };
}

using System.Diagnostics;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Holdouts;

/// <summary>
/// Derived assignments a second on one core, and whether holdouts of a thousand salts are as large as asked for and independent of each other, over the
/// same <c>--scale</c> people. The rate is that of a batch; <c>rate_single</c> is that of one call for each person.
/// </summary>
internal static class HoldoutBenchmark
{
    private const int Salts = 1_000;
    private const int Passes = 20;
    private const double Share = 0.1;

    /// <summary>Shares whose sizes are judged; the last is the one whose people are compared.</summary>
    private static readonly double[] Shares = [0.001, 0.5, Share];

    public static Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var people = People(arguments.Scale(1_000_000), arguments.Seed(2_026));
        var arms = new HoldoutArm[people.Length];
        var batch = new List<double>();
        var single = new List<double>();
        for (var round = 0; round < arguments.Rounds + 1; round++)
        {
            var lots = Lots(round, Share);
            batch.Add(Seconds(() => lots.Assign(people, arms)));
            single.Add(Seconds(() => Each(lots, people, arms)));
        }

        // The first round is compiled while it runs.
        var (seconds, seconds1) = (ChildProcess.Median(batch.Skip(1)), ChildProcess.Median(single.Skip(1)));
        Console.Error.WriteLine($"batch {seconds * 1e9 / people.Length / Passes:n2} ns, single {seconds1 * 1e9 / people.Length / Passes:n2} ns");
        var held = new HeldOutPeople[Salts];
        var worstUniform = 0.0;
        for (var salt = 0; salt < Salts; salt++)
        {
            foreach (var share in Shares)
            {
                Lots(salt, share).Assign(people, arms);
                held[salt] = new HeldOutPeople(arms);
                worstUniform = Math.Max(worstUniform, Math.Abs(held[salt].ZOfSize(share)));
            }
        }

        Console.Error.WriteLine($"sizes of {Salts:n0} salts at {Shares.Length} shares: worst z {worstUniform:n2}");
        var (worst, beyond) = Compare(held);
        new BenchmarkResult
        {
            Verb = "holdout",
            Scale = people.Length,
            Seconds = seconds,
            Rate = (double)people.Length * Passes / seconds,
            Unit = "assignments/s",
            PeakBytes = ChildProcess.PeakBytes(),
            RateSingle = (double)people.Length * Passes / seconds1,
            WorstZUniform = worstUniform,
            WorstZIndependent = worst,
            ShareBeyond2 = beyond,
        }.Print();
        return Task.FromResult(0);
    }

    /// <summary>Over all pairs of salts: the largest |z| of the people held out by both, and the share of pairs with |z| above 2.</summary>
    private static (double Worst, double Beyond) Compare(HeldOutPeople[] held)
    {
        var (worst, beyond) = (0.0, 0L);
        for (var one = 0; one < held.Length; one++)
        {
            for (var other = one + 1; other < held.Length; other++)
            {
                var z = Math.Abs(held[one].ZOfOverlap(held[other]));
                worst = Math.Max(worst, z);
                beyond += z > 2 ? 1 : 0;
            }
        }

        var pairs = (long)held.Length * (held.Length - 1) / 2;
        Console.Error.WriteLine($"{pairs:n0} pairs: worst z {worst:n2}, {beyond:n0} beyond 2");
        return (worst, (double)beyond / pairs);
    }

    private static double Seconds(Action pass)
    {
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < Passes; number++)
            pass();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Each(HoldoutLots lots, CustomerId[] people, HoldoutArm[] arms)
    {
        for (var at = 0; at < people.Length; at++)
            arms[at] = lots.ArmOf(people[at]);
    }

    private static HoldoutLots Lots(int salt, double share) => new(new Holdout { Id = new HoldoutId("bench"), Salt = $"salt {salt}", Share = share });

    /// <summary>Ids of UUID version 7, a millisecond apart, as customers get them who come one after another.</summary>
    private static CustomerId[] People(int scale, int seed)
    {
        var random = new Random(seed);
        var people = new CustomerId[scale];
        Span<byte> bytes = stackalloc byte[16];
        for (var number = 0; number < scale; number++)
        {
            random.NextBytes(bytes);
            var milliseconds = 1_780_000_000_000 + number;
            for (var at = 0; at < 6; at++)
                bytes[at] = (byte)(milliseconds >> (8 * (5 - at)));
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            people[number] = new CustomerId(new Guid(bytes, bigEndian: true));
        }

        return people;
    }
}

using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class StratifiedDrawsTests
{
    private const double Hair = 1e-9;

    /// <summary>At every share at which anything could change, in all and in each stratum.</summary>
    [Fact]
    public void Every_share_is_held_to_one_person_in_each_stratum_and_in_all() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var sizes = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(3) == 0 ? random.Next(1, 4) : random.Next(1, 60)).ToArray();
            var draws = StratifiedDraws.Draw(Lots(0.5, $"{seed}"), [.. Members(sizes)]);
            var shares = sizes.SelectMany(size => Enumerable.Range(0, size + 1).Select(part => (double)part / size)).Append(0.1).Append(random.NextDouble());

            return draws.Count == sizes.Sum() && shares.All(share => IsHeld(draws, sizes, share));
        }).QuickCheckThrowOnFailure();

    /// <summary>Strata whose largest remainders take a place away when the share grows: 6, 6 (the Alabama paradox).</summary>
    [Fact]
    public void A_ramp_takes_no_place_from_a_stratum()
    {
        int[] sizes = [60, 60, 20];
        int[] steps = [10, 11];
        var draws = StratifiedDraws.Draw(Lots(0.5), [.. Members(sizes)]);

        var remainders = steps.Select(places => LargestRemainders(sizes, places)[2]).ToArray();
        var ours = steps.Select(places => HeldOut(draws, places / 140.0).Count(draw => draw.Stratum == "2")).ToArray();

        Assert.Equal([2, 1], remainders);
        Assert.True(ours[0] <= ours[1]);
    }

    [Fact]
    public void The_order_in_which_people_come_changes_nothing()
    {
        var members = Members([7, 1, 40, 13]).ToArray();
        var shuffled = members.Append(members[3]).ToArray();
        new Random(1).Shuffle(shuffled);

        Assert.Equal(StratifiedDraws.Draw(Lots(0.5), members), StratifiedDraws.Draw(Lots(0.5), shuffled));
    }

    [Fact]
    public void Another_salt_draws_other_people()
    {
        var members = Members([500]).ToArray();

        var one = HeldOut(StratifiedDraws.Draw(Lots(0.5, "one"), members), 0.5).Select(draw => draw.Customer).ToHashSet();
        var both = HeldOut(StratifiedDraws.Draw(Lots(0.5, "other"), members), 0.5).Count(draw => one.Contains(draw.Customer));

        // 125 are expected; the standard deviation is 5.6.
        Assert.InRange(both, 97, 153);
    }

    /// <summary>Each of ten people, over many salts, at a share of 0.3.</summary>
    [Fact]
    public void Everybody_of_a_stratum_is_as_likely_as_another()
    {
        var members = Members([10, 7]).ToArray();
        var held = members.ToDictionary(member => member.Customer, _ => 0);
        for (var salt = 0; salt < 4_000; salt++)
        {
            foreach (var draw in HeldOut(StratifiedDraws.Draw(Lots(0.5, $"{salt}"), members), 0.3))
                held[draw.Customer]++;
        }

        // 1,200 are expected of ten at exactly three in ten; the standard deviation is 29.
        Assert.All(members.Take(10), member => Assert.InRange(held[member.Customer], 1_055, 1_345));
    }

    [Fact]
    public void Somebody_in_two_strata_is_refused()
    {
        var member = Members([1]).Single();

        Assert.Throws<ArgumentException>(() => StratifiedDraws.Draw(Lots(0.5), [member, member with { Stratum = "other" }]));
        Assert.Empty(StratifiedDraws.Draw(Lots(0.5), []));
    }

    /// <summary>A third is a little less or more than a third here; a hair is allowed for that.</summary>
    private static bool IsHeld(IReadOnlyList<HoldoutDraw> draws, int[] sizes, double share)
    {
        var held = HeldOut(draws, share).ToList();
        return Math.Abs(held.Count - (share * draws.Count)) < 0.5 + Hair
            && sizes.Index().All(stratum => Math.Abs(held.Count(draw => draw.Stratum == $"{stratum.Index}") - (share * stratum.Item)) < 1 + Hair);
    }

    private static IEnumerable<HoldoutDraw> HeldOut(IEnumerable<HoldoutDraw> draws, double share)
    {
        var threshold = (UInt128)Math.Ceiling(Math.ScaleB(share, 64));
        return draws.Where(draw => draw.Number < threshold);
    }

    private static int[] LargestRemainders(int[] sizes, int places)
    {
        var exact = sizes.Select(size => (double)size * places / sizes.Sum()).ToArray();
        var rounded = exact.Select(value => (int)value).ToArray();
        foreach (var at in Enumerable.Range(0, sizes.Length).OrderByDescending(at => exact[at] - rounded[at]).Take(places - rounded.Sum()))
            rounded[at]++;
        return rounded;
    }

    private static IEnumerable<HoldoutMember> Members(int[] sizes) => sizes.Index().SelectMany(stratum =>
        Enumerable.Range(0, stratum.Item).Select(number => new HoldoutMember(new CustomerId(new Guid(number + 1, (short)stratum.Index, 0, new byte[8])), $"{stratum.Index}")));

    private static HoldoutLots Lots(double share, string salt = "salt") => new(new Holdout { Id = new HoldoutId("h"), Salt = salt, Share = share });
}

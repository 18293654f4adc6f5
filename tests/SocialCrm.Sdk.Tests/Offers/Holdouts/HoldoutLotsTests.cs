using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class HoldoutLotsTests
{
    private static readonly CustomerId[] People = [.. Enumerable.Range(0, 20_000).Select(Person)];

    /// <summary>An arm tells on which side of a share the hash lies; two shares next to it pin its first 53 bits.</summary>
    [Fact]
    public void The_number_of_a_person_is_the_seeded_XXH3_of_the_id()
    {
        foreach (var salt in new[] { "winter", "Ω 🍦", new string('x', 200) })
        {
            var seed = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(salt)));
            foreach (var person in People.Take(500).Append(default).Append(new CustomerId(new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"))))
            {
                var hash = XxHash3.HashToUInt64(person.Value.ToByteArray(bigEndian: true), seed);

                Assert.Equal(HoldoutArm.Treated, Lots(Math.ScaleB(hash >> 11, -53), salt).ArmOf(person));
                Assert.Equal(HoldoutArm.HeldOut, Lots(Math.ScaleB((hash >> 11) + 1, -53), salt).ArmOf(person));
            }
        }
    }

    [Fact]
    public void Nobody_and_everybody_are_exact()
    {
        Assert.All(People, person => Assert.Equal(HoldoutArm.Treated, Lots(0).ArmOf(person)));
        Assert.All(People, person => Assert.Equal(HoldoutArm.Treated, Lots(-0.0).ArmOf(person)));
        Assert.All(People, person => Assert.Equal(HoldoutArm.HeldOut, Lots(1).ArmOf(person)));
    }

    [Fact]
    public void Another_share_moves_only_those_between_the_two() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (one, other) = (random.NextDouble(), random.NextDouble());
            var (less, more) = (Lots(Math.Min(one, other), $"salt {seed}"), Lots(Math.Max(one, other), $"salt {seed}"));

            return People.Take(2_000).All(person => less.ArmOf(person) == HoldoutArm.Treated || more.ArmOf(person) == HoldoutArm.HeldOut);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_batch_says_what_each_says()
    {
        var lots = Lots(0.3);
        var arms = new HoldoutArm[People.Length];

        lots.Assign(People, arms);

        Assert.Equal(People.Select(lots.ArmOf), arms);
        Assert.Throws<ArgumentException>(() => lots.Assign(People, arms.AsSpan(1)));
    }

    [Fact]
    public void A_record_is_judged_by_its_own_id_in_the_same_way() =>
        Assert.All(People.Take(1_000), person => Assert.Equal(Lots(0.5).ArmOf(person), Lots(0.5).ArmOf(new SourceRecordId(person.Value))));

    /// <summary>Ids that count up, as UUIDs of version 7 nearly do: a weak hash shows here.</summary>
    [Fact]
    public void Holdouts_of_different_salts_hold_out_independent_people()
    {
        const int Salts = 60;
        var held = Enumerable.Range(0, Salts)
            .Select(salt => Lots(0.1, $"salt {salt}")).Select(lots => People.Select(person => lots.ArmOf(person) == HoldoutArm.HeldOut).ToArray()).ToArray();
        var sizes = held.Select(arms => (double)arms.Count(arm => arm)).ToArray();
        double all = People.Length;

        Assert.All(sizes, size => Assert.InRange((size - (all * 0.1)) / Math.Sqrt(all * 0.09), -4.5, 4.5));
        for (var one = 0; one < Salts; one++)
        {
            for (var other = one + 1; other < Salts; other++)
            {
                var both = held[one].Zip(held[other]).Count(pair => pair is { First: true, Second: true });
                var expected = sizes[one] * sizes[other] / all;
                var variance = expected * (all - sizes[one]) * (all - sizes[other]) / (all * (all - 1));
                Assert.InRange((both - expected) / Math.Sqrt(variance), -5, 5);
            }
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0000000000000002)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_share_is_from_0_to_1(double share) => Assert.Throws<ArgumentException>(() => Lots(share));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two\nlines")]
    public void A_salt_is_one_line(string salt) => Assert.Throws<ArgumentException>(() => Lots(0.5, salt));

    [Fact]
    public void A_salt_has_no_broken_surrogate_pair() => Assert.Throws<ArgumentException>(() => Lots(0.5, "half \ud83c"));

    private static HoldoutLots Lots(double share, string salt = "salt") => new(new Holdout { Id = new HoldoutId("h"), Salt = salt, Share = share });

    private static CustomerId Person(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        "0198c0de00007000"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return new CustomerId(new Guid(bytes, bigEndian: true));
    }
}

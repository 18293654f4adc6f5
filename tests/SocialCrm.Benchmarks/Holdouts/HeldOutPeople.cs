using System.Numerics;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Holdouts;

/// <summary>Whom one holdout holds out, a bit for each person.</summary>
internal sealed class HeldOutPeople
{
    private readonly ulong[] bits;
    private readonly double people;
    private readonly long size;

    public HeldOutPeople(HoldoutArm[] arms)
    {
        bits = new ulong[(arms.Length + 63) / 64];
        people = arms.Length;
        for (var at = 0; at < arms.Length; at++)
        {
            if (arms[at] == HoldoutArm.HeldOut)
                bits[at / 64] |= 1UL << (at % 64);
        }

        foreach (var word in bits)
            size += BitOperations.PopCount(word);
    }

    /// <summary>How far the size lies from the one asked for, in standard deviations of the binomial distribution.</summary>
    public double ZOfSize(double share) => (size - (people * share)) / Math.Sqrt(people * share * (1 - share));

    /// <summary>How far the people of both lie from what two sets of these sizes have in common by chance, in standard deviations of the hypergeometric distribution.</summary>
    public double ZOfOverlap(HeldOutPeople other)
    {
        var both = 0L;
        var others = other.bits;
        for (var at = 0; at < bits.Length; at++)
            both += BitOperations.PopCount(bits[at] & others[at]);

        var expected = size / people * other.size;
        var variance = expected * ((people - size) / people) * ((people - other.size) / (people - 1));
        return (both - expected) / Math.Sqrt(variance);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Draws lots: which people a holdout holds out, as a pure function of its salt, its share and their ids.</summary>
/// <remarks>
/// <para>The first 8 bytes of the SHA-256 of the salt seed an XXH3 of the id's 16 bytes. Whoever's hash lies below share · 2⁶⁴ is held out, so that
/// another share moves only those whose hash lies between the two. Shares differ down to 2⁻⁵³ and finer; 0 is nobody and 1 is everybody, exactly.</para>
/// <para>Knows nothing of exposures and of what was stored: <c>Holdouts.ArmOfAsync</c> does. Immutable; thread-safe.</para>
/// </remarks>
public sealed class HoldoutLots
{
    private readonly ulong seed;
    private readonly ulong cut;
    private readonly bool isEverybody;

    /// <summary>Takes the salt and the share.</summary>
    /// <exception cref="ArgumentException">The salt is not one line of 1 to 200 characters, or the share is not from 0 to 1.</exception>
    public HoldoutLots(Holdout holdout)
    {
        ArgumentNullException.ThrowIfNull(holdout);
        SingleLine.ThrowIfNot(holdout.Salt, 200, nameof(holdout));
        if (!(holdout.Share is >= 0 and <= 1))
            throw new ArgumentException("The share of a holdout is from 0 to 1: 0.1 holds out a tenth.", nameof(holdout));

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(holdout.Salt), digest);
        seed = BinaryPrimitives.ReadUInt64BigEndian(digest);

        // Scaling by a power of two is exact, and a whole number lies below x just when it lies below x rounded up.
        var threshold = (UInt128)Math.Ceiling(Math.ScaleB(holdout.Share, 64));
        isEverybody = threshold > ulong.MaxValue;
        cut = isEverybody ? ulong.MaxValue : (ulong)threshold;
    }

    /// <summary>The arm of a customer.</summary>
    public HoldoutArm ArmOf(CustomerId customer) => ArmOf(DrawOf(customer.Value));

    /// <summary>The arm of somebody of whom only one record is known, and not yet whose it is.</summary>
    public HoldoutArm ArmOf(SourceRecordId record) => ArmOf(DrawOf(record.Value));

    /// <summary>The arms of many customers.</summary>
    /// <exception cref="ArgumentException">There is not one place in <paramref name="arms"/> for each customer.</exception>
    public void Assign(ReadOnlySpan<CustomerId> customers, Span<HoldoutArm> arms)
    {
        if (arms.Length != customers.Length)
            throw new ArgumentException("Give one place for each customer.", nameof(arms));
        for (var at = 0; at < customers.Length; at++)
            arms[at] = ArmOf(DrawOf(customers[at].Value));
    }

    /// <summary>The fixed number of an id, in units of 2⁻⁶⁴.</summary>
    internal ulong DrawOf(Guid id) => Xxh3.Hash(id, seed);

    /// <summary>The arm of whoever drew a number.</summary>
    internal HoldoutArm ArmOf(ulong draw) => draw < cut || isEverybody ? HoldoutArm.HeldOut : HoldoutArm.Treated;
}

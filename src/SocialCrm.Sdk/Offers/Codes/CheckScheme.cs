namespace SocialCrm.Offers;

/// <summary>A check symbol for any alphabet of 3 symbols or more: every single wrong symbol shows, and every swap of two neighbours.</summary>
/// <remarks>
/// <para>
/// Symbols are elements of a group, and a code is right when T^(n−1)(x₁) · … · T(xₙ₋₁) · xₙ = 1 for a mapping T of the group onto itself. A wrong symbol
/// shows because a group cancels and T is one to one; a swap shows if T(x) · y ≠ T(y) · x for all x ≠ y.
/// </para>
/// <para>
/// q = 2ᵏm symbols, m odd, k ≠ 1: the group is GF(2ᵏ) × ℤₘ under addition and T multiplies by (α, 2). T(x) + y = T(y) + x means (T − 1)(x − y) = 0, and
/// neither α − 1 nor 2 − 1 divides zero. For 32 symbols this is the check of <see cref="CrockfordCode"/>; for a prime, weights modulo it.
/// </para>
/// <para>
/// q = 2m, m odd: no commutative group will do (M. Hall and L. Paige 1955), so the group is that of the symmetries of a polygon with m corners (after J. Verhoeff
/// 1969), rotations ρⁱ and reflections ρⁱσ. T(ρⁱ) = ρ⁻ⁱ and T(ρⁱσ) = ρⁱ⁺¹σ. Of two rotations, T(x)y = T(y)x means 2i = 2j; of two reflections the same; of a
/// rotation ρⁱ and a reflection ρʲσ it means ρʲ⁻ⁱσ = ρʲ⁺¹⁻ⁱσ.
/// </para>
/// </remarks>
internal sealed class CheckScheme
{
    public const int FewestSymbols = 3;
    public const int MostSymbols = 128;

    // By k: a primitive polynomial of GF(2ᵏ), of which x is the root α.
    private static readonly int[] Polynomials = [0b1, 0, 0b111, 0b1011, 0b10011, 0b100101, 0b1000011, 0b10000011];

    private readonly int symbols;
    private readonly byte[] product;
    private readonly byte[] inverse;

    // By place from the end: what T, applied so often, makes of a symbol.
    private readonly byte[][] moved;

    /// <param name="symbols">How many symbols the alphabet has.</param>
    /// <param name="length">How many symbols a code has, the check symbol among them.</param>
    public CheckScheme(int symbols, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(symbols, FewestSymbols);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(symbols, MostSymbols);
        this.symbols = symbols;
        var isPolygon = symbols % 4 == 2;
        product = [.. Enumerable.Range(0, symbols * symbols).Select(pair =>
            (byte)(isPolygon ? TurnBoth(pair / symbols, pair % symbols) : Add(pair / symbols, pair % symbols)))];
        inverse = [.. Enumerable.Range(0, symbols).Select(symbol => (byte)Enumerable.Range(0, symbols).First(other => product[(symbol * symbols) + other] == 0))];
        moved = new byte[length][];
        moved[0] = [.. Enumerable.Range(0, symbols).Select(symbol => (byte)symbol)];
        for (var place = 1; place < length; place++)
            moved[place] = [.. moved[place - 1].Select(symbol => (byte)(isPolygon ? Turn(symbol) : Multiply(symbol)))];
    }

    /// <summary>The symbol that goes behind the others.</summary>
    public byte CheckOf(ReadOnlySpan<byte> others) => inverse[Fold(others, others.Length)];

    /// <summary>Whether a code with its check symbol is right.</summary>
    public bool IsRight(ReadOnlySpan<byte> code) => Fold(code, code.Length - 1) == 0;

    private int Fold(ReadOnlySpan<byte> code, int place)
    {
        var all = 0;
        foreach (var symbol in code)
            all = product[(all * symbols) + moved[place--][symbol]];
        return all;
    }

    // A symbol is a·m + z, with a of GF(2ᵏ) and z of ℤₘ.
    private int OddPart => symbols / (symbols & -symbols);

    private int Add(int left, int right) =>
        (((left / OddPart) ^ (right / OddPart)) * OddPart) + (((left % OddPart) + (right % OddPart)) % OddPart);

    private int Multiply(int symbol)
    {
        var field = symbols & -symbols;
        var part = symbol / OddPart << 1;
        if (part >= field)
            part ^= Polynomials[int.Log2(field)];
        return (part * OddPart) + (2 * (symbol % OddPart) % OddPart);
    }

    // A symbol below m is a rotation, the others are reflections.
    private int TurnBoth(int left, int right)
    {
        var corners = symbols / 2;
        var turn = left < corners ? left + right : left - right + (2 * corners);
        return (turn % corners) + (left < corners == right < corners ? 0 : corners);
    }

    private int Turn(int symbol)
    {
        var corners = symbols / 2;
        return symbol < corners ? (corners - symbol) % corners : ((symbol + 1) % corners) + corners;
    }
}

namespace SocialCrm.Offers;

/// <summary>Numbers made into codes: with the key they come back to their numbers, and without it they look random.</summary>
/// <remarks>
/// <para>
/// No two numbers have the same code, since a code is its number permuted: number the codes of a key and nothing need be looked up. Every single wrong symbol
/// and every swap of two neighbours is refused when a code is read.
/// </para>
/// <para>It keeps no list and knows nothing of what was given out or used: for codes with budget, window and ledger use <see cref="OfferDesk"/>.</para>
/// <para><b>Threading.</b> Thread-safe.</para>
/// </remarks>
public sealed class CodeSeries
{
    /// <summary>How many bytes a key has.</summary>
    public const int KeyLength = OfferOptionsRules.CodeKeyLength;

    private readonly ICodeRun run;

    private CodeSeries(ICodeRun run) => this.run = run;

    /// <summary>How many numbers have a code: 0 and what follows, below this.</summary>
    public long Capacity => run.Capacity;

    /// <summary>The base-2 logarithm of how many codes there could be; 80 and more for codes that are worth money.</summary>
    public double Bits => run.Bits;

    /// <summary>The codes that <see cref="OfferDesk"/> gives for a campaign, by the number that the store gave the campaign.</summary>
    /// <param name="key">32 bytes; those of <see cref="OfferOptions.CodeKey"/>.</param>
    /// <param name="campaign">The number.</param>
    public static CodeSeries OfCampaign(ReadOnlySpan<byte> key, uint campaign) => new(new CampaignRun(Copy(key), campaign));

    /// <summary>Codes of an alphabet and a length.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="alphabet">3 to 94 visible symbols of ASCII. Where it has letters of one case alone, either is read.</param>
    /// <param name="length">How many symbols a code has, the check symbol at its end among them.</param>
    /// <exception cref="ArgumentException">There are no such codes, or fewer than a million, or more than 2¹¹²; the message says what to do.</exception>
    public static CodeSeries OfAlphabet(ReadOnlySpan<byte> key, string alphabet, int length) =>
        new(new AlphabetRun(Copy(key), new CodeAlphabet(alphabet), length));

    /// <summary>The code of a number.</summary>
    public string Write(long number)
    {
        var codes = new string[1];
        Write(number, codes);
        return codes[0];
    }

    /// <summary>Fills in the codes of a number and those that follow; a code costs a tenth of one by itself.</summary>
    public void Write(long first, Span<string> codes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        if (first > Capacity - codes.Length)
            throw new ArgumentOutOfRangeException(nameof(first), $"The series ends before number {Capacity}. Ask for fewer codes, or for longer ones.");
        run.Write(first, codes);
    }

    /// <summary>Reads the number of a code; false when the text is none of this series.</summary>
    /// <remarks>Every right text has a number: whether that one was given out is for the caller to know.</remarks>
    public bool TryRead(string code, out long number)
    {
        ArgumentNullException.ThrowIfNull(code);
        return run.TryRead(code, out number);
    }

    private static byte[] Copy(ReadOnlySpan<byte> key) => key.Length == KeyLength
        ? key.ToArray()
        : throw new ArgumentException($"A key has {KeyLength} bytes. Make one with RandomNumberGenerator.GetBytes({KeyLength}).", nameof(key));
}

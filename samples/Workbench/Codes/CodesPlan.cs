using SocialCrm.Offers;
using Workbench.CommandLine;

namespace Workbench.Codes;

/// <summary>Which codes a run mints, and where they go.</summary>
internal sealed record CodesPlan
{
    /// <summary>What codes are written with where nothing else is asked for: digits and letters that nobody takes for another.</summary>
    public const string UsualAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Bits of a code that is worth money.</summary>
    public const int SafeBits = 80;

    private const int FewestGuessBits = 20;

    private static readonly string[] Known = ["--count", "--length", "--alphabet", "--campaign", "--first", "--key", "--output", "--json"];

    public required long Count { get; init; }

    /// <summary>The number of the first code.</summary>
    public required long First { get; init; }

    /// <summary>The number of the campaign; null where the codes are of an alphabet and a length.</summary>
    public uint? Campaign { get; init; }

    public required string Alphabet { get; init; }

    /// <summary>The symbols of a code, the check symbol among them; not the hyphens of the engine's.</summary>
    public required int Length { get; init; }

    public string? Key { get; init; }

    public required string Output { get; init; }

    public string? Json { get; init; }

    /// <summary>The base-2 logarithm of how many tries it takes to guess one of the codes.</summary>
    public double GuessBits(double bits) => bits - Math.Log2((double)First + Count);

    /// <summary>Reads the command line; null where help is asked for.</summary>
    public static CodesPlan? Read(string[] words)
    {
        var options = Options.Read(words, Known);
        if (options.Help)
            return null;
        if (options.Words is [var stray, ..])
            throw new UsageException($"'{stray}' is not an option. Run the verb with --help to see all options.");
        var (alphabet, length) = (options.Optional("--alphabet"), options.Whole("--length", 2, 1_000));
        var isOfAlphabet = alphabet is not null || length is not null;
        var campaign = options.Whole("--campaign", 0, uint.MaxValue);
        if (isOfAlphabet && campaign is not null)
            throw new UsageException("--campaign goes with the offer engine's own codes, which have an alphabet and a length. Leave out --alphabet and --length, or --campaign.");

        alphabet ??= UsualAlphabet;
        return new CodesPlan
        {
            Count = HowMany(options),
            First = options.Whole("--first", 0, long.MaxValue) ?? 0,
            Campaign = isOfAlphabet ? null : (uint)(campaign ?? 0),
            Alphabet = alphabet,
            Length = (int)(length ?? LengthOf(SafeBits, alphabet)),
            Key = options.Optional("--key"),
            Output = options.Required("--output"),
            Json = options.Optional("--json"),
        };
    }

    /// <summary>The codes that are asked for.</summary>
    public CodeSeries Open(byte[] key)
    {
        CodeSeries series;
        try
        {
            series = Campaign is { } campaign ? CodeSeries.OfCampaign(key, campaign) : CodeSeries.OfAlphabet(key, Alphabet, Length);
        }
        catch (ArgumentException fault)
        {
            throw new UsageException($"--{(fault.ParamName == "length" ? "length" : "alphabet")}: {Sentences(fault)}");
        }

        if (First > series.Capacity - Count)
            throw new UsageException($"--count {Count}: {Fits(series)}. {Advice}");
        if (GuessBits(series.Bits) < FewestGuessBits)
            throw new UsageException($"--count {Count}: so many codes leave fewer than {FewestGuessBits} bits to guess, and whoever tries a million finds one. {Advice}");
        return series;
    }

    private static long HowMany(Options options)
    {
        options.Required("--count");
        return options.Whole("--count", 1, long.MaxValue)!.Value;
    }

    private static string Sentences(ArgumentException fault) => fault.Message.Replace($" (Parameter '{fault.ParamName}')", "", StringComparison.Ordinal);

    private string Fits(CodeSeries series) => First > 0
        ? $"from number {First} on there are {Math.Max(0, series.Capacity - First)} codes of this kind"
        : $"there are only {series.Capacity} codes of this kind";

    private string Advice => Campaign is not null
        ? "Ask for fewer, or take another --campaign."
        : $"Ask for fewer, or take --length {Math.Max(Length + 1, LengthOf(FewestGuessBits + Math.Log2((double)First + Count), Alphabet))} or more; {LengthOf(SafeBits, Alphabet)} is safe.";

    /// <summary>How long codes are that have so many bits before their check symbol.</summary>
    public static int LengthOf(double bits, string alphabet) =>
        alphabet.Length < 2 ? 2 : (int)Math.Ceiling((bits / Math.Log2(alphabet.Length)) - 1e-9) + 1;
}

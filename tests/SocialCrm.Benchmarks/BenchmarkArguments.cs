using System.Globalization;

namespace SocialCrm.Benchmarks;

/// <summary>What stands on the command line: a verb, and options with a value each.</summary>
internal sealed record BenchmarkArguments(string Verb, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    public string Store => Options.GetValueOrDefault("store", "sqlite") is "sqlite" or "postgresql"
        ? Options.GetValueOrDefault("store", "sqlite")
        : throw new ArgumentException("--store must be sqlite or postgresql.");

    public int Rounds => Number("rounds", 3);

    /// <summary>What random input is made from.</summary>
    public int Seed(int usual) => Number("seed", usual);

    public int Scale(int usual) => Number("scale", usual);

    public static BenchmarkArguments Parse(string[] args)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 1; at < args.Length; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
                words.Add(args[at]);
            else if (at + 1 < args.Length)
                options[args[at][2..]] = args[++at];
            else
                throw new ArgumentException($"{args[at]} needs a value.");
        }

        return new BenchmarkArguments(args[0], words, options);
    }

    /// <summary>A whole number above 0.</summary>
    public int Number(string option, int usual) =>
        !Options.TryGetValue(option, out var text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"--{option} must be a whole number above 0.");
}

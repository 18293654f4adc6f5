using System.Globalization;

namespace Workbench.CommandLine;

/// <summary>The options of a verb: <c>--name VALUE</c> or <c>--name=VALUE</c>.</summary>
internal sealed class Options
{
    private const string AskHelp = "Run the verb with --help to see all options.";

    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    private Options()
    {
    }

    /// <summary>The words that belong to no option.</summary>
    public List<string> Words { get; } = [];

    public bool Help { get; private set; }

    /// <summary>Reads the words behind a verb.</summary>
    /// <param name="words">The words.</param>
    /// <param name="known">The options there are; those with a <c>+</c> behind them may be given more than once.</param>
    public static Options Read(ReadOnlySpan<string> words, string[] known)
    {
        var options = new Options();
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is "--help" or "-h" or "-?")
                options.Help = true;
            else if (words[at].StartsWith("--", StringComparison.Ordinal))
                options.Add(words, ref at, known);
            else
                options.Words.Add(words[at]);
        }

        return options;
    }

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? (IReadOnlyList<string>)[];

    public string? Optional(string name) => values.GetValueOrDefault(name)?[0];

    public string Required(string name) =>
        Optional(name) ?? throw new UsageException($"{name} is missing. {AskHelp}");

    /// <summary>A probability that is neither 0 nor 1.</summary>
    public double? Probability(string name)
    {
        if (Optional(name) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1
            ? value
            : throw new UsageException($"{name} takes a probability above 0 and below 1, such as 0.95.");
    }

    /// <summary>A whole number.</summary>
    public long? Whole(string name, long least, long most)
    {
        if (Optional(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, without separators."));
    }

    private void Add(ReadOnlySpan<string> words, ref int at, string[] known)
    {
        var equals = words[at].IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? words[at] : words[at][..equals];
        var isList = known.Contains(name + "+", StringComparer.Ordinal);
        if (!isList && !known.Contains(name, StringComparer.Ordinal))
            throw new UsageException($"There is no option '{name}'. {AskHelp}");
        if (!isList && values.ContainsKey(name))
            throw new UsageException($"{name} is given twice. Give it once.");
        if (equals < 0 && (++at == words.Length || words[at].StartsWith("--", StringComparison.Ordinal)))
            throw new UsageException($"{name} needs a value. {AskHelp}");
        var value = equals < 0 ? words[at] : words[at][(equals + 1)..];
        if (string.IsNullOrWhiteSpace(value))
            throw new UsageException($"{name} has an empty value. {AskHelp}");
        if (!values.TryGetValue(name, out var all))
            values[name] = all = [];
        all.Add(value);
    }
}

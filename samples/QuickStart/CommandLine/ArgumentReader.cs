using SocialCrm.Connectors.Files;

namespace QuickStart.CommandLine;

/// <summary>Reads the command line: <c>--name VALUE</c> or <c>--name=VALUE</c>, each at most once.</summary>
internal static class ArgumentReader
{
    private const int MostName = 80;
    private const string AskHelp = "Run with --help to see all options.";

    public static Arguments Read(IReadOnlyList<string> words)
    {
        if (words.Any(word => word is "--help" or "-h" or "-?"))
            return new Arguments { Help = true };
        var given = new HashSet<string>(StringComparer.Ordinal);
        var arguments = new Arguments();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == "--status")
            {
                arguments = arguments with { Status = true };
                continue;
            }

            var (name, value) = Split(words[at]);
            var set = Setter(name);
            if (!given.Add(name))
                throw new UsageException($"{name} is given twice. Give it once.");
            if (value is null && (++at == words.Count || words[at].StartsWith("--", StringComparison.Ordinal)))
                throw new UsageException($"{name} needs a value. {AskHelp}");
            value ??= words[at];
            if (string.IsNullOrWhiteSpace(value) && value is not "\t")
                throw new UsageException($"{name} has an empty value. {AskHelp}");
            arguments = set(arguments, value);
        }

        Check(arguments);
        return arguments;
    }

    private static (string Name, string? Value) Split(string word)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
            throw new UsageException($"'{word}' is not an option. {AskHelp}");
        var at = word.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (word, null) : (word[..at], word[(at + 1)..]);
    }

    private static Func<Arguments, string, Arguments> Setter(string name) => name switch
    {
        "--interactions" => (arguments, value) => arguments with { Interactions = value },
        "--map" => (arguments, value) => arguments with { Map = Map(value) },
        "--customers" => (arguments, value) => arguments with { Customers = value },
        "--orders" => (arguments, value) => arguments with { Orders = value },
        "--costs" => (arguments, value) => arguments with { Costs = value },
        "--database" => (arguments, value) => arguments with { Database = value },
        "--report" => (arguments, value) => arguments with { Report = value },
        "--json" => (arguments, value) => arguments with { Json = value },
        "--rejects" => (arguments, value) => arguments with { Rejects = value },
        "--codes" => (arguments, value) => arguments with { Codes = value },
        "--name" => (arguments, value) => arguments with { Name = Name(value) },
        "--delimiter" => (arguments, value) => arguments with { Delimiter = Delimiter(value) },
        "--bluesky" => (arguments, value) => arguments with { Bluesky = value.StartsWith('@') ? value[1..] : value },
        "--bluesky-service" => (arguments, value) => arguments with { BlueskyService = Service(value) },
        "--zone" => (arguments, value) => arguments with { Zone = Zone(value) },
        _ => throw new UsageException($"There is no option '{name}'. {AskHelp}"),
    };

    private static ColumnMap Map(string value)
    {
        try
        {
            return ColumnMap.Parse(value);
        }
        catch (FormatException fault)
        {
            throw new UsageException("--map: " + fault.Message);
        }
    }

    private static string Zone(string value) => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _)
        ? value
        : throw new UsageException($"'{value}' is not a time zone this machine knows. Use an IANA name, such as Europe/Berlin.");

    private static Uri Service(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo.Length: 0 }
        ? address
        : throw new UsageException("--bluesky-service takes an address of the web, such as https://public.api.bsky.app, without a password in it.");

    private static string Name(string value) => value.Length <= MostName && value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or ' ')
        ? value
        : throw new UsageException($"--name takes up to {MostName} letters, digits, blanks and the signs - _ . because the database is called after it.");

    private static char Delimiter(string value) => value switch
    {
        "tab" or "\\t" => '\t',
        [var one] when char.IsAscii(one) && !char.IsLetterOrDigit(one) && one is not ('"' or '\r' or '\n') => one,
        _ => throw new UsageException("--delimiter takes the one sign between the fields of your CSV files, such as ';' or tab. Mind the quotes around a semicolon."),
    };

    private static void Check(Arguments arguments)
    {
        if (arguments.Interactions is not null && arguments.Map is null)
            throw new UsageException("--interactions needs --map COLUMN=FIELD,… to say what its columns mean.");
        if (arguments.BlueskyService is not null && arguments.Bluesky is null)
            throw new UsageException("--bluesky-service goes with --bluesky HANDLE, which is missing.");
        if (arguments.Interactions is not null)
            return;
        var alone = arguments switch
        {
            { Map: not null } => "--map",
            { Bluesky: not null } => null,
            { Customers: not null } => "--customers",
            { Orders: not null } => "--orders",
            { Costs: not null } => "--costs",
            { Zone: not null } => "--zone",
            { Name: not null } => "--name",
            { Delimiter: not null } => "--delimiter",
            _ => null,
        };
        if (alone is not null)
            throw new UsageException($"{alone} goes with --interactions FILE, which is missing. Without it, the shipped sample runs.");
    }
}

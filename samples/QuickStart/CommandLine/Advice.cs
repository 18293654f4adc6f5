namespace QuickStart.CommandLine;

/// <summary>Turns what the library advises to those who program against it into what somebody at this command line can do.</summary>
internal static class Advice
{
    private static readonly (string ToAHost, string ToAUser)[] Words =
    [
        ("(the columns are separated by tabs: set the delimiter)", "(the columns are separated by tabs: give --delimiter tab)"),
        ("(the columns are separated by ';': set the delimiter)", "(the columns are separated by ';': give --delimiter ';')"),
        ("(the columns are separated by '|': set the delimiter)", "(the columns are separated by '|': give --delimiter '|')"),
        ("(the columns are separated by ',': set the delimiter)", "(the columns are separated by ',': give --delimiter ',')"),
        ("or set the default zone.", "or give --zone."),
        ("or correct the map.", "or correct --map."),
        ("Correct the map or the file.", "Correct --map or the file; --help lists the columns that each file needs."),
    ];

    public static string For(string message)
    {
        foreach (var (toAHost, toAUser) in Words)
            message = message.Replace(toAHost, toAUser, StringComparison.Ordinal);
        return message;
    }
}

namespace SocialCrm.Conventions.Tests.PublicApi;

/// <summary>Compares what a package shows with what was approved.</summary>
internal static class Approval
{
    private const string Switch = "SOCIALCRM_APPROVE";

    public static void Check(string package, string received)
    {
        var approved = Repository.Full($"tests/SocialCrm.Conventions.Tests/Approved/{package}.txt");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(approved, received);

        var before = File.Exists(approved) ? File.ReadAllText(approved) : "";
        var difference = Difference(before, received);
        if (difference.Length == 0)
            return;

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"{package}.received.txt"), received);
        Assert.Fail($"The public API of {package} changed:\n{difference}\nIf that is meant: {Switch}=1 dotnet test -c Release tests/SocialCrm.Conventions.Tests");
    }

    /// <summary>The lines that came and went, each under the type it belongs to; empty when the texts are the same.</summary>
    public static string Difference(string approved, string received)
    {
        if (approved == received)
            return "";

        var before = Placed(approved);
        var after = Placed(received);
        var lines = before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}")).ToArray();
        return lines.Length > 0 ? string.Join('\n', lines) : "  the order of lines";
    }

    private static List<string> Placed(string text)
    {
        var (room, type, lines) = ("", "", new List<string>());
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            var indent = line.Length - line.TrimStart().Length;
            room = indent == 0 ? line : room;
            type = indent switch { 0 => "", 2 => line.Trim(), _ => type };
            lines.Add(string.Join(" / ", new[] { room, type, indent == 4 ? line.Trim() : "" }.Where(part => part.Length > 0)));
        }

        return lines;
    }
}

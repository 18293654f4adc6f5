using System.Globalization;

namespace SocialCrm.Benchmarks;

/// <summary>Makes a file of interactions: every tenth row repeats an earlier one, four interactions an author, texts of about 80 characters.</summary>
internal static class InteractionsFile
{
    public const string Map = "id=id,author=author,name=author-name,time=time,channel=channel,kind=kind,text=text";

    private static readonly string[] Channels = ["x", "instagram", "facebook", "reviews"];
    private static readonly string[] Texts =
    [
        "The new pistachio flavour is wonderful, but the queue at the shop was long today",
        "\"Best sundae in town\", says my grandmother, and she has eaten all of them",
        "Could you please bring the salted caramel back? We drove an hour to get some!",
        "Melted on the way home, still worth it. Wieder sehr lecker, danke an das Team",
    ];

    public static async Task<long> MakeAsync(string path, int rows)
    {
        var start = new DateTimeOffset(2025, 5, 1, 8, 0, 0, TimeSpan.Zero);
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync("id,author,name,time,channel,kind,text");
        for (var row = 0; row < rows; row++)
        {
            // Multiplying by an odd number modulo a power of two scatters ids without repeating one.
            var item = row % 10 == 9 ? row - 9 : row;
            var id = 500_000_000_000L + ((item * 2_654_435_761L) & 0xFFFF_FFFFL);
            var author = item * 48_271L % Math.Max(1, rows / 4);
            var text = Texts[item % Texts.Length].Replace("\"", "\"\"", StringComparison.Ordinal);
            await file.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{id},user{author},Person {author},{start.AddSeconds(item * 7L):yyyy-MM-ddTHH:mm:ssZ},{Channels[author % 4]},post,\"{text} {item}\""));
        }

        return rows;
    }
}

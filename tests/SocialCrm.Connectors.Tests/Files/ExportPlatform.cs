using System.Globalization;
using System.Net;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Files;

/// <summary>A platform that lays its whole export down as a CSV file, anew each time something is said.</summary>
internal sealed class ExportPlatform : FakePlatform
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string[]> rows = [];
    private bool speaksNews;
    private int faults;

    public ExportPlatform() => Write();

    public string Path => folder.PathOf("export.csv");

    public override bool SpeaksHttp => false;

    public override string Say(PlatformWords words)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{1_000 + rows.Count}");
        rows.Add([id, words.Author, words.At.ToString("O", CultureInfo.InvariantCulture), words.Text, "post"]);
        Write();
        return id;
    }

    public override bool Edit(string externalId, string text)
    {
        rows.Single(row => row[0] == externalId)[3] = text;
        Write();
        return true;
    }

    public override bool Remove(string externalId)
    {
        var row = rows.Single(row => row[0] == externalId);
        (row[3], row[4]) = ("", "deleted");
        Write();
        return true;
    }

    public override bool SayNonsense()
    {
        rows.Add(["2000", "ada", "yesterday", "what time is it", "post"]);
        Write();
        return true;
    }

    public override bool SpeakNews()
    {
        speaksNews = true;
        Write();
        return true;
    }

    public override bool Break(PlatformFault fault, int times)
    {
        if (fault is not (PlatformFault.ServerError or PlatformFault.Gibberish))
            return false;
        faults = times;
        if (fault == PlatformFault.ServerError)
            File.Delete(Path);
        else
            File.WriteAllText(Path, "<html>Log in, please</html>\n");
        return true;
    }

    public override void Recover()
    {
        if (faults > 0)
            Write();
        faults = 0;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            folder.Dispose();
        base.Dispose(disposing);
    }

    private void Write()
    {
        var header = speaksNews ? "id,author,time,text,kind,mood" : "id,author,time,text,kind";
        File.WriteAllLines(Path, rows.Select(row => string.Join(',', row.Select(Quoted)) + (speaksNews ? ",\"new, and quoted\"" : "")).Prepend(header));
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

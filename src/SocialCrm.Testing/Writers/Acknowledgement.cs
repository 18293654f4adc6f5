using System.Globalization;

namespace SocialCrm.Testing;

/// <summary>A line that a writing process prints after a step's call has returned.</summary>
internal sealed record Acknowledgement(int Step, string Outcome)
{
    public static Acknowledgement Parse(string line)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        return new Acknowledgement(int.Parse(line.AsSpan(0, at), CultureInfo.InvariantCulture), line[(at + 1)..]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Step} {Outcome}");
}

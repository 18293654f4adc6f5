namespace QuickStart.Run;

/// <summary>The gifts' codes, as <c>--codes</c> writes them.</summary>
/// <param name="Count">How many codes are out that can be listed.</param>
/// <param name="Csv">The file.</param>
/// <param name="IsOver">Whether codes have come back, so that none is listed any more.</param>
internal sealed record CodeSheet(int Count, string Csv, bool IsOver)
{
    public static CodeSheet Empty { get; } = new(0, "", IsOver: false);
}

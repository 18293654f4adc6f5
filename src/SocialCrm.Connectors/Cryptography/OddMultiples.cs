namespace SocialCrm.Connectors.Cryptography;

/// <summary>P, 3P, 5P …: what a multiplication by digits of several bits looks up.</summary>
internal sealed class OddMultiples
{
    private readonly EdwardsPoint[] multiples;

    /// <summary>As many as digits of <paramref name="width"/> bits need.</summary>
    public OddMultiples(in EdwardsPoint point, int width)
    {
        Width = width;
        multiples = new EdwardsPoint[1 << (width - 2)];
        multiples[0] = point;
        var twice = point.Double();
        for (var index = 1; index < multiples.Length; index++)
            multiples[index] = multiples[index - 1] + twice;
    }

    public int Width { get; }

    /// <summary>The multiple of an odd digit, which may be negative.</summary>
    public EdwardsPoint Of(int digit) => digit > 0 ? multiples[digit / 2] : -multiples[-digit / 2];
}

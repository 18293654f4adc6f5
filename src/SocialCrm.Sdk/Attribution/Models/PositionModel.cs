namespace SocialCrm.Attribution;

/// <summary>F to the first touchpoint, L to the last, the rest equally to those between.</summary>
/// <remarks>
/// <para>m ≥ 3: s(1) = F, s(m) = L, s(i) = (1 − F − L)/(m − 2). m = 2: s(1) = F/(F + L), s(2) = L/(F + L). m = 1: all.</para>
/// <para>With 0.4 and 0.4 it is the "position based" model among the defaults of Google Analytics' multi-channel funnels, also called U-shaped.</para>
/// </remarks>
internal sealed class PositionModel : PositionalModel
{
    private readonly double first;
    private readonly double last;

    /// <summary>Takes weights that <see cref="AreWeights"/> accepts.</summary>
    public PositionModel(string name, double first, double last)
    {
        Name = name;
        this.first = first;
        this.last = last;
    }

    public override string Name { get; }

    /// <summary>Whether two weights can be used: neither negative, together more than 0 and at most 1.</summary>
    public static bool AreWeights(double first, double last)
    {
        // Decimal weights such as 0.7 and 0.3 may miss 1 by a rounding error; that much is forgiven.
        const double AtMost = 1 + 1e-12;
        return first >= 0 && last >= 0 && first + last > 0 && first + last <= AtMost;
    }

    public override void Share(Span<double> shares)
    {
        var ends = first + last;
        switch (shares.Length)
        {
            case 1:
                shares[0] = 1;
                break;
            case 2:
                shares[0] = first / ends;
                shares[1] = last / ends;
                break;
            default:
                shares[1..^1].Fill(Math.Max(0, 1 - ends) / (shares.Length - 2));
                shares[0] = first;
                shares[^1] = last;
                break;
        }
    }
}

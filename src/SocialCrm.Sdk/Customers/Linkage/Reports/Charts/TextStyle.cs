namespace SocialCrm.Customers;

/// <summary>How a text is written. Anchor: null at its start, <c>middle</c> or <c>end</c>; turned by degrees.</summary>
internal readonly record struct TextStyle(double Size, string Colour = SvgDrawing.Ink, string? Anchor = null, bool IsBold = false)
{
    public double Turned { get; init; }

    /// <summary>Whether there is white behind it, because it stands on top of lines.</summary>
    public bool IsOnPaper { get; init; }
}

namespace SocialCrm.Customers;

/// <summary>How a line is drawn.</summary>
internal readonly record struct LineStyle(string Colour, double Width, string? Dashes = null);

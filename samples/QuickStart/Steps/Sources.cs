using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>What QuickStart calls the systems that its files come from.</summary>
internal static class Sources
{
    public const string QuickStart = "quickstart";

    /// <summary>The set that customer numbers belong to.</summary>
    public const string CustomerNumber = "customer";

    public static SourceId Crm { get; } = new("crm");

    public static SourceId Orders { get; } = new("orders");
}

namespace SocialCrm;

/// <summary>What a host names to receive this library's traces and metrics.</summary>
public static class SocialCrmTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "SocialCrm";
}

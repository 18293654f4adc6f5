namespace SocialCrm.Governance;

/// <summary>How often people may be written to.</summary>
public sealed class FrequencyCapOptions
{
    /// <summary>The caps; a message must keep to every one that holds for its purpose and channel. Default: none.</summary>
    public IList<FrequencyCap> Caps { get; } = [];

    /// <summary>The IANA zone whose days count for a person whose own zone is not known. Default <c>Etc/UTC</c>.</summary>
    public string DefaultZone { get; set; } = "Etc/UTC";
}
